import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import type { ApplicationError } from '@unisono/rpc/server';
import { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import type { DiskImport } from './begin-disk-import.ts';
import { undoFromDisk } from './undo-from-disk.ts';

/** Ends an import that was refused on its way: what landed stays and is listed, but under `strict` it is taken back. */
export async function refuseDiskImport(
  database: Database,
  { importId }: DiskImport,
  error: ApplicationError,
  now: Date,
): Promise<void> {
  const refusal = { reason: error.reason, field: error.field ?? null, details: error.details };
  await inTransaction(database.worker, async (sql) => {
    const landed = await sql('select from import_batch where import_id = $1 limit 1', [importId]);
    if (landed.length === 0) await sql('delete from import where id = $1', [importId]);
    await sql(`update import set status = 'failed', refusal = $2::jsonb, finished_at = $3 where id = $1`, [
      importId,
      JSON.stringify(refusal),
      now,
    ]);
  });
  if (error instanceof RejectedRowsError)
    await undoFromDisk(
      database,
      importId,
      () => now,
      () => undefined,
    );
}
