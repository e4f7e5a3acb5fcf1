export type { EntityManager } from '@mikro-orm/postgresql';
export { sqlOf, sqlOfClient, type Sql } from './sql.ts';
