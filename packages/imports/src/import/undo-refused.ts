import { inTransaction } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import type { Pool } from 'pg';
import type { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import { undoImportJob } from './undo-import.job.ts';

/** All or nothing: has what landed of an import taken back, which then is refused. */
export async function undoRefused(pool: Pool, importId: string, error: RejectedRowsError): Promise<void> {
  const refusal = { reason: error.reason, field: null, details: error.details };
  await inTransaction(pool, async (sql) => {
    await sql(
      `update import set status = 'undoing', refusal = $2::jsonb, phase = null, attempts = 0 where id = $1 and status = 'applying'`,
      [importId, JSON.stringify(refusal)],
    );
    await addJob(sql, undoImportJob, { importId }, { key: `import ${importId}` });
  });
}
