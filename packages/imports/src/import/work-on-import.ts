import { sqlOfClient } from '@unisono/database/sql';
import type { JobContext } from '@unisono/rpc/jobs';
import { ApplicationError, type Actor } from '@unisono/rpc/server';
import type { FileToRecord } from '../recording/file-to-record.ts';
import { actingAccount } from './acting-account.ts';
import type { ImportRow } from './import.presenter.ts';
import type { ImportRefusal } from './import.schema.ts';
import type { Working } from './import-status.ts';
import { storedFile } from './stored-file.ts';
import { watchWork, WorkStoppedError, type WorkWatch } from './watch-work.ts';

/** As often as the queue tries a job; after the last time an import is failed, so that it can be checked again. */
const MOST_ATTEMPTS = 5;

/** What work on an import is done with: for whom, on what, and who stands beside it. */
export interface ImportWork {
  readonly actor: Actor;
  readonly file: FileToRecord;
  readonly watch: WorkWatch;
}

/**
 * Takes up the work that `status` asks for, or nothing when the import was cancelled or is done. Refusals end in
 * `failed`; what is not foreseen (a database that went away, a server that stops) is thrown for the queue to try again.
 */
export async function workOnImport(
  context: JobContext,
  importId: string,
  status: Working,
  work: (row: ImportRow, work: ImportWork) => Promise<void>,
): Promise<void> {
  const { worker } = context.database;
  const { rows } = await worker.query<ImportRow>(
    `update import set attempts = attempts + 1, started_at = $3, phase = coalesce(phase, 'surveying')
     where id = $1 and status = $2 returning *`,
    [importId, status, context.now()],
  );
  const [row] = rows;
  if (!row) return;
  const watch = watchWork(context.database, { importId, status }, context.signal);
  try {
    await watched(context, row, watch, work);
  } catch (error) {
    if (error instanceof ApplicationError) return await refuse(context, row, status, error);
    if (error instanceof WorkStoppedError && error.cause !== 'server-stopping') return;
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

async function watched(
  { database }: JobContext,
  row: ImportRow,
  watch: WorkWatch,
  work: (row: ImportRow, work: ImportWork) => Promise<void>,
): Promise<void> {
  try {
    const { id, kind, map, shape, account_id: account } = row;
    if (!map || !account) return;
    const client = await database.worker.connect();
    const actor = await actingAccount(sqlOfClient(client), account).finally(() => client.release());
    await work(row, { actor, watch, file: { kind, map, shape, open: storedFile(database.app, id) } });
  } finally {
    await watch.close();
  }
}

async function hasLeft({ database }: JobContext, importId: string, status: Working): Promise<boolean> {
  const found = await database.worker.query('select 1 from import where id = $1 and status = $2', [importId, status]);
  return found.rowCount === 0;
}

async function refuse(context: JobContext, row: ImportRow, status: Working, error: ApplicationError): Promise<void> {
  await fail(context, row, status, { reason: error.reason, field: error.field ?? null, details: error.details });
}

async function fail(context: JobContext, row: ImportRow, status: Working, refusal: ImportRefusal): Promise<void> {
  await context.database.worker.query(
    `update import set status = 'failed', refusal = $3::jsonb, finished_at = $4 where id = $1 and status = $2`,
    [row.id, status, JSON.stringify(refusal), context.now()],
  );
}
