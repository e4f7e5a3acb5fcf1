import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import type { LeftAlone } from '@unisono/people-core/server';
import { ConflictError, NotFoundError } from '@unisono/rpc/server';
import { undoBatches } from '../batches/undo-batches.ts';
import { UNDOABLE } from '../import/undo-import.ts';
import type { ImportStatus } from '../import/import-status.ts';
import { watchWork } from '../import/watch-work.ts';
import type { FileProgress } from '../recording/file-to-record.ts';

/**
 * Takes an import back for whoever holds the database, also one that the command line broke off; answers what was left.
 * @throws NotFoundError `import-not-found`
 * @throws ConflictError `import-not-undoable`
 */
export async function undoFromDisk(
  database: Database,
  importId: string,
  now: () => Date,
  onProgress: (progress: FileProgress) => void,
): Promise<readonly LeftAlone[]> {
  await inTransaction(database.worker, async (sql) => {
    const [row] = await sql<{ status: ImportStatus; account_id: string | null }>(
      'select status, account_id from import where id = $1 for update',
      [importId],
    );
    if (!row) throw new NotFoundError('import-not-found', { details: { id: importId } });
    const ofCommandLine = row.account_id === null && row.status === 'applying';
    if (row.status === 'undoing') return;
    if (!UNDOABLE.includes(row.status) && !ofCommandLine) {
      throw new ConflictError('import-not-undoable', { details: { status: row.status } });
    }
    await sql(`update import set status = 'undoing', refusal = null where id = $1`, [importId]);
  });
  const watch = watchWork(database, { importId, status: 'undoing' }, new AbortController().signal);
  try {
    const told = { ...watch, progress: (each: FileProgress) => (watch.progress(each), onProgress(each)) };
    await undoBatches(database.worker, { importId, actor: null, now, watch: told });
  } finally {
    await watch.close();
  }
  return inTransaction(database.worker, async (sql) => {
    const [row] = await sql<{ undone: readonly LeftAlone[] | null }>('select undone from import where id = $1', [
      importId,
    ]);
    return row?.undone ?? [];
  });
}
