import { lockForTransaction, type Sql } from '@unisono/database/sql';

/**
 * Corrections, moves and erasures of moments wait for each other, new moments for nobody: where a fact lies can only
 * change under this lock. Always taken after the person locks, and nothing else is locked while it is held.
 */
export async function lockFactChanges(sql: Sql): Promise<void> {
  await lockForTransaction(sql, 'moment changes');
}
