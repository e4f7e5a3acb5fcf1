import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf, type Sql } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import { markPerson } from '../rollup/mark-person.ts';
import { PEOPLE_LOCK } from './people-lock.ts';
import { requirePersonInScope } from './require-person-in-scope.ts';

/**
 * Decides that two records are one person. Of records merged before, the ones that stand for them are joined.
 * @returns the id of the merge
 * @throws ConflictError `already-one-person`
 */
export async function mergePeople(
  ctx: VerbContext,
  input: { keptId: string; mergedId: string },
): Promise<{ mergeId: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const day = await today(sql, ctx.now());
    const kept = await requirePersonInScope(sql, ctx.scope, input.keptId, day, 'keptId');
    const merged = await requirePersonInScope(sql, ctx.scope, input.mergedId, day, 'mergedId');
    if (kept === merged) throw new ConflictError('already-one-person', { field: 'mergedId' });
    return mergeRecords(sql, ctx, { kept, merged, side: null });
  });
}

/**
 * Joins two records that stand for themselves, in the caller's transaction, which holds `PEOPLE_LOCK`. Only who is
 * canonical changes: identities, relationships and moments stay where they are, so that `unmergeRecords` restores exactly
 * what was. `side`: whose reader decided it; null: one who sees the whole record.
 */
export async function mergeRecords(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'now'>,
  { kept, merged, side }: { readonly kept: string; readonly merged: string; readonly side: Role | null },
): Promise<{ mergeId: string }> {
  const mergeId = newId();
  await sql(
    `insert into person_merge (id, kept_id, merged_id, merged_at, account_id, side) values ($1, $2, $3, $4, $5, $6)`,
    [mergeId, kept, merged, ctx.now(), ctx.actor?.accountId ?? null, side],
  );
  await sql('update person set canonical_id = $1 where id = $2 or canonical_id = $2', [kept, merged]);
  await recordAudit(sql, ctx.actor, {
    action: 'person.merged',
    subject: 'person',
    subjectId: kept,
    details: { mergeId, mergedId: merged },
  });
  await markPerson(sql, kept);
  return { mergeId };
}
