export type { EntityManager } from '@mikro-orm/postgresql';
export { lockForTransaction, withAdvisoryLock } from './advisory-lock.ts';
export { copyInto } from './copy-into.ts';
export type { CopyValue } from './copy-text.ts';
export { inTransaction } from './in-transaction.ts';
export { newId } from './new-id.ts';
export { preparedSql, sqlOf, sqlOfClient, type Sql } from './sql.ts';
