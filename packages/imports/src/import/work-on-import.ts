import { inTransaction } from '@unisono/database/sql';
import type { JobContext } from '@unisono/rpc/jobs';
import { ApplicationError } from '@unisono/rpc/server';
import { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import type { ImportRow } from './import.presenter.ts';
import type { ImportRefusal } from './import.schema.ts';
import { saveOutcome, type Working } from './save-outcome.ts';

/** As often as the queue tries a job; after the last time an import is failed, so that it can be checked again. */
const MOST_ATTEMPTS = 5;

/**
 * Takes up the work that `status` asks for, or nothing when the import was cancelled or is done. Refusals end in
 * `failed`; what is not foreseen (a database that went away, a server that stops) is thrown for the queue to try again.
 */
export async function workOnImport(
  context: JobContext,
  importId: string,
  status: Working,
  work: (row: ImportRow) => Promise<void>,
): Promise<void> {
  const { worker } = context.database;
  const { rows } = await worker.query<ImportRow>(
    `update import set attempts = attempts + 1, started_at = $3, phase = 'surveying', rows_done = 0
     where id = $1 and status = $2 returning *`,
    [importId, status, context.now()],
  );
  const [row] = rows;
  if (!row) return;
  try {
    await work(row);
  } catch (error) {
    if (error instanceof ApplicationError) return await refuse(context, row, status, error);
    if (await hasLeft(context, importId, status)) return;
    if (row.attempts >= MOST_ATTEMPTS && !context.signal.aborted) {
      await fail(context, row, status, {
        reason: 'import-unforeseen',
        field: null,
        details: { attempts: row.attempts },
      });
    }
    throw error;
  }
}

async function hasLeft({ database }: JobContext, importId: string, status: Working): Promise<boolean> {
  const found = await database.worker.query('select 1 from import where id = $1 and status = $2', [importId, status]);
  return found.rowCount === 0;
}

async function refuse(context: JobContext, row: ImportRow, status: Working, error: ApplicationError): Promise<void> {
  const refusal = { reason: error.reason, field: error.field ?? null, details: error.details };
  if (!(error instanceof RejectedRowsError)) return fail(context, row, status, refusal);
  const end = { from: status, to: 'failed', refusal, at: context.now() } as const;
  await inTransaction(context.database.worker, (_, client) => saveOutcome(client, row.id, end, error.outcome));
}

async function fail(context: JobContext, row: ImportRow, status: Working, refusal: ImportRefusal): Promise<void> {
  await context.database.worker.query(
    `update import set status = 'failed', refusal = $3::jsonb, finished_at = $4 where id = $1 and status = $2`,
    [row.id, status, JSON.stringify(refusal), context.now()],
  );
}
