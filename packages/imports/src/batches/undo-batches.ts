import { recordAudit } from '@unisono/accounts/server';
import { inTransaction, lockForTransaction, type Sql } from '@unisono/database/sql';
import { beginChanges, undoChanges, type LeftAlone } from '@unisono/people-core/server';
import type { Actor } from '@unisono/rpc/server';
import type { Pool } from 'pg';
import { WorkStoppedError, type WorkWatch } from '../import/watch-work.ts';
import { takeChanges } from './keep-changes.ts';

/** Whose import is taken back, for whom. */
export interface UndoRun {
  readonly importId: string;
  readonly actor: Actor | null;
  readonly now: () => Date;
  readonly watch: WorkWatch;
}

/**
 * Takes back every batch of an import that stands, the latest first, each in a transaction of its own; then the import is
 * `undone`, or `failed` where it was refused, and says what was left as it was.
 */
export async function undoBatches(pool: Pool, run: UndoRun): Promise<void> {
  while (await undoBatch(pool, run));
  await inTransaction(pool, (sql) => finish(sql, run));
}

const STANDING = `from import_batch where import_id = $1 and part <> 'links'`;

async function undoBatch(pool: Pool, { importId, actor, now, watch }: UndoRun): Promise<boolean> {
  return inTransaction(pool, (sql, client) =>
    watch.over(sql, async () => {
      await lockForTransaction(sql, `import ${importId}`);
      const [state] = await sql<{ undone: number; of: number; next: number | null; going: boolean }>(
        `select count(undone_at)::int as undone, count(*)::int as of,
           (max(ordinal) filter (where undone_at is null))::int as next,
           exists (select from import where id = $1 and status = 'undoing') as going ${STANDING}`,
        [importId],
      );
      if (!state?.going) throw new WorkStoppedError('left');
      watch.progress({ phase: 'undoing', rows: state.undone, of: state.of });
      if (state.next === null) return false;
      await beginChanges(sql);
      await takeChanges(sql, importId, state.next);
      const left = await undoChanges(client, actor);
      await sql(
        'update import_batch set undone_at = $3, left_alone = $4::jsonb where import_id = $1 and ordinal = $2',
        [importId, state.next, now(), JSON.stringify(left)],
      );
      const going = await sql(`update import set attempts = 0 where id = $1 and status = 'undoing' returning 1`, [
        importId,
      ]);
      if (going.length === 0) throw new WorkStoppedError('left');
      await recordAudit(sql, actor, {
        action: 'import.batch-undone',
        subject: 'import',
        subjectId: importId,
        details: { ordinal: state.next, left: left.map(({ kind, reason, count }) => ({ kind, reason, count })) },
      });
      return true;
    }),
  );
}

async function finish(sql: Sql, { importId, actor, now }: UndoRun): Promise<void> {
  const batches = await sql<{ left_alone: LeftAlone[] | null }>(`select left_alone ${STANDING} order by ordinal`, [
    importId,
  ]);
  const left = together(batches.flatMap((batch) => batch.left_alone ?? []));
  const done = await sql(
    `update import set status = case when refusal is null then 'undone' else 'failed' end, undone = $2::jsonb,
       finished_at = $3 where id = $1 and status = 'undoing' returning 1`,
    [importId, JSON.stringify(left), now()],
  );
  if (done.length === 0) return;
  await recordAudit(sql, actor, {
    action: 'import.undone',
    subject: 'import',
    subjectId: importId,
    details: { left: left.map(({ kind, reason, count }) => ({ kind, reason, count })) },
  });
}

const NAMES_SHOWN = 20;

function together(left: readonly LeftAlone[]): LeftAlone[] {
  const sums = new Map<string, LeftAlone>();
  for (const each of left) {
    const key = `${each.kind} ${each.reason}`;
    const { count, names } = sums.get(key) ?? { count: 0, names: [] };
    sums.set(key, { ...each, count: count + each.count, names: [...names, ...each.names].slice(0, NAMES_SHOWN) });
  }
  return [...sums.values()];
}
