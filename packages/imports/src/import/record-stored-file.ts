import { lockForTransaction, type Sql } from '@unisono/database/sql';
import type { JobContext } from '@unisono/rpc/jobs';
import type { PoolClient } from 'pg';
import { recordFile, type FileOutcome } from '../recording/record-file.ts';
import { actingAccount } from './acting-account.ts';
import type { ImportRow } from './import.presenter.ts';
import type { Working } from './save-outcome.ts';
import { storedFile } from './stored-file.ts';
import { watchWork } from './watch-work.ts';

/**
 * Records an uploaded file in the transaction of `client` for the account that brought it, watched for progress and
 * for being cancelled. Null when another server did it first.
 */
export async function recordStoredFile(
  context: JobContext,
  { id: importId, kind, map, shape, source, account_id }: ImportRow,
  status: Working,
  sql: Sql,
  client: PoolClient,
): Promise<FileOutcome | null> {
  // A server thought dead may still be at it; whoever comes second finds the status changed.
  await lockForTransaction(sql, `import ${importId}`);
  const waiting = await sql('select 1 from import where id = $1 and status = $2', [importId, status]);
  if (waiting.length === 0 || !map || !account_id) return null;

  const actor = await actingAccount(sql, account_id);
  const [backend] = await sql<{ pid: number }>('select pg_backend_pid() as pid');
  const watch = watchWork(context.database, { importId, status, pid: backend?.pid ?? 0 }, context.signal);
  try {
    const { app } = context.database;
    return await recordFile(
      client,
      app,
      { kind, map, shape, open: storedFile(app, importId) },
      {
        source,
        apply: status === 'applying',
        actor,
        now: context.now(),
        onProgress: (progress) => watch.progress(progress),
      },
    );
  } catch (error) {
    throw watch.stopped() ?? error;
  } finally {
    // Before the caller changes the import's row in its transaction, which the watcher would wait for.
    await watch.close();
  }
}
