export { entities } from './entities.ts';
export { migrate } from './migrate.ts';
