import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { relocateMoments } from '../moment/relocate-moments.ts';
import { today } from '../organisation/today.ts';
import type { Day } from '../period/day.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { requireUnitInScope } from '../unit/require-unit-in-scope.ts';
import { refuseOverlap } from './refuse-overlap.ts';
import { requireRelationship } from './require-relationship.ts';

/**
 * Says that a tie held until before `to`; a day after the known end prolongs it.
 * @throws ConflictError `ends-before-start`, `relationship-overlaps`
 */
export async function endRelationship(ctx: VerbContext, input: { relationshipId: string; to: Day }): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const tie = await requireRelationship(sql, input.relationshipId);
    await requireUnitInScope(sql, ctx.scope, tie.unitId, await today(sql, ctx.now()), 'relationshipId');
    if (tie.fromDay !== null && input.to <= tie.fromDay) {
      throw new ConflictError('ends-before-start', { field: 'to', details: { from: tie.fromDay } });
    }
    if (tie.toDay === input.to) return;

    await sql('update relationship set to_day = $2 where id = $1', [tie.id, input.to]);
    await refuseOverlap(sql, tie.personId);
    await recordAudit(sql, ctx.actor, {
      action: 'relationship.ended',
      subject: 'relationship',
      subjectId: tie.id,
      details: { before: tie.toDay, after: input.to },
    });
    await relocateMoments(sql, [tie.personId], ctx.actor);
  });
}
