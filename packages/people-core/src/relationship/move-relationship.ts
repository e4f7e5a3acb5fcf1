import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOf, type Sql } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { relocateMoments } from '../moment/relocate-moments.ts';
import { today } from '../organisation/today.ts';
import type { Day } from '../period/day.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { requireUnitInScope } from '../unit/require-unit-in-scope.ts';
import { TIE_NUMBER } from './apply-relationships.ts';
import { refuseOverlap } from './refuse-overlap.ts';
import { requireRelationship, type Relationship } from './require-relationship.ts';

/**
 * Moves a person's tie to another unit from a day on, which may lie in the past: moments since then that took their
 * unit from the relationship move along, and both units are counted again. From the tie's first day or before it
 * the whole tie moves.
 * @throws ConflictError `relationship-ended` when it was over by that day; `relationship-overlaps`
 */
export async function moveRelationship(
  ctx: VerbContext,
  input: { relationshipId: string; unitId: string; from: Day },
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await lockForTransaction(sql, PEOPLE_LOCK);
    const tie = await requireRelationship(sql, input.relationshipId);
    const day = await today(sql, ctx.now());
    await requireUnitInScope(sql, ctx.scope, tie.unitId, day, 'relationshipId');
    await requireUnitInScope(sql, ctx.scope, input.unitId, day);
    if (tie.toDay !== null && tie.toDay <= input.from) throw new ConflictError('relationship-ended', { field: 'from' });
    if (tie.unitId === input.unitId) return;

    if (tie.fromDay !== null && input.from <= tie.fromDay) {
      await sql('update relationship set unit_id = $2 where id = $1', [tie.id, input.unitId]);
    } else await split(sql, tie, input.unitId, input.from);
    await refuseOverlap(sql, tie.personId);
    await recordAudit(sql, ctx.actor, {
      action: 'relationship.moved',
      subject: 'relationship',
      subjectId: tie.id,
      details: { before: tie.unitId, after: input.unitId, from: input.from },
    });
    await relocateMoments(sql, [tie.personId], ctx.actor);
  });
}

async function split(sql: Sql, tie: Relationship, unitId: string, from: Day): Promise<void> {
  await sql(
    `insert into relationship (id, person_id, unit_id, role, from_day, to_day, attributes, source, external_id)
     select $2, person_id, $3, role, $4, to_day, attributes, source, regexp_replace(external_id, '/[0-9]+$', '') || '/' ||
       (select max(${TIE_NUMBER}) + 1 from relationship other where other.person_id = tie.person_id
         and other.source = tie.source and other.role = tie.role)
     from relationship tie where id = $1`,
    [tie.id, newId(), unitId, from],
  );
  await sql('update relationship set to_day = $2 where id = $1', [tie.id, from]);
}
