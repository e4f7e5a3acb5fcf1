import { recordAudit } from '@unisono/accounts/server';
import { inTransaction, lockForTransaction, type Sql } from '@unisono/database/sql';
import { beginChanges, type Problem, type RecordOutcome } from '@unisono/people-core/server';
import { InvalidInputError } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import { addProblems } from '../import/save-problems.ts';
import { WorkStoppedError } from '../import/watch-work.ts';
import { MOST_PROBLEMS } from '../recording/problem-log.ts';
import { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import { NO_COUNTS, type BatchCounts, type BatchPart, type BatchRun } from './batch-run.ts';
import { keepChanges } from './keep-changes.ts';

/** What one batch came to, and the rows of the file that it is of. */
export interface BatchOutcome {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly counts: Partial<BatchCounts>;
  readonly problems?: readonly Problem[];
}

/** The counts of records that a verb recorded. */
export function countsOfRecords({ problems: _problems, ...counts }: RecordOutcome, records: number) {
  return { ...counts, records };
}

/**
 * Does one batch in one transaction, with a line in `import_batch`, what it made and changed, its problems and its audit:
 * all of it is there or nothing. `work` answers null when there is nothing to do.
 * @throws WorkStoppedError when the import is no longer to be applied, or another server is at it
 * @throws RejectedRowsError under `strict`
 */
export async function landBatch(
  run: BatchRun,
  part: BatchPart,
  ordinal: number,
  work: (sql: Sql, client: PoolClient) => Promise<BatchOutcome | null>,
): Promise<BatchCounts | null> {
  return inTransaction(run.database.worker, (sql, client) =>
    run.watch.over(sql, async () => {
      await holdImport(sql, run, ordinal);
      await beginChanges(sql);
      const outcome = await work(sql, client);
      if (!outcome) return null;
      const counts = { ...NO_COUNTS, ...outcome.counts };
      if (run.strict && counts.rejected > 0) throw new RejectedRowsError(counts);
      await keepChanges(sql, run.importId, ordinal);
      await sql(
        `insert into import_batch (import_id, ordinal, run, part, first_row, last_row, counts, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
        [run.importId, ordinal, run.run, part, outcome.firstRow, outcome.lastRow, JSON.stringify(counts), run.now],
      );
      await keepProblems(sql, client, run, outcome.problems ?? []);
      // It gets on: what went wrong before this batch does not count against the next. And it lands only if nobody
      // paused or cancelled the import meanwhile.
      const going = await sql(`update import set attempts = 0 where id = $1 and status = 'applying' returning 1`, [
        run.importId,
      ]);
      if (going.length === 0) throw new WorkStoppedError('left');
      if (part !== 'links') {
        await recordAudit(sql, run.actor, {
          action: 'import.batch-applied',
          subject: 'import',
          subjectId: run.importId,
          details: { ordinal, part, firstRow: outcome.firstRow, lastRow: outcome.lastRow, ...counts },
        });
      }
      return counts;
    }),
  );
}

async function holdImport(sql: Sql, { importId }: BatchRun, ordinal: number): Promise<void> {
  // A server thought dead may still be at it; whoever comes second finds that the batch has landed.
  await lockForTransaction(sql, `import ${importId}`);
  const [found] = await sql<{ last: number }>(
    `select (select coalesce(max(ordinal), 0) from import_batch where import_id = $1)::int as last
     from import where id = $1 and status = 'applying'`,
    [importId],
  );
  if (!found) throw new WorkStoppedError('left');
  if (found.last !== ordinal - 1) throw new WorkStoppedError('taken');
}

async function keepProblems(sql: Sql, client: PoolClient, run: BatchRun, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return;
  const [known] = await sql<{ last: number }>(
    'select coalesce(max(ordinal), 0)::int as last from import_problem where import_id = $1',
    [run.importId],
  );
  const last = known?.last ?? 0;
  if (last + problems.length > MOST_PROBLEMS) {
    throw new InvalidInputError('too-many-problems', { details: { limit: MOST_PROBLEMS } });
  }
  await addProblems(client, run.importId, problems, last);
}
