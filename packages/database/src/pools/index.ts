export type { Database } from './database.ts';
export { entityManagerOptions, openDatabase, type DatabaseSettings } from './open-database.ts';
export { openPool } from './open-pool.ts';
