import { wrap } from '@mikro-orm/core';
import { recordAudit } from '@unisono/accounts/server';
import { newId, sqlOf, type EntityManager } from '@unisono/database/sql';
import { ConflictError, InvalidInputError, type VerbContext } from '@unisono/rpc/server';
import { InitiativeAmendmentEntity } from './initiative-amendment.entity.ts';
import type { AmendInitiativeInput, InitiativeFields } from './initiative.schema.ts';
import { lockInitiative } from './lock-initiative.ts';
import { requireManageable } from './require-manageable.ts';
import { requireOwner } from './require-owner.ts';

type Changes = Partial<Record<keyof InitiativeFields, { before: unknown; after: unknown }>>;

/**
 * Changes what was said of an initiative. Once it has started its hypotheses are locked, since the outcome begins
 * to show, and every other change needs a reason and stays visible as an amendment.
 * @throws ConflictError `hypothesis-locked`; `ends-before-start`
 * @throws InvalidInputError `reason-missing`
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`, for the initiative as it was and as it would be
 */
export async function amendInitiative(ctx: VerbContext, input: AmendInitiativeInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const initiative = await lockInitiative(em, input.initiativeId);
    await requireManageable(sql, ctx, initiative);
    const changes = changedFields(initiative, input.changes);
    if (Object.keys(changes).length === 0) return;
    if (initiative.startedAt) refuseAfterStart(changes, input.reason);
    const after = { ...wrap(initiative).toPOJO(), ...afterValues(changes) };
    if (after.toDay && after.toDay < after.fromDay) {
      throw new ConflictError('ends-before-start', { field: 'changes.toDay' });
    }
    await requireManageable(sql, ctx, after);
    if (changes.ownerId) await requireOwner(sql, after.ownerId);

    // Only now: a refusal must not leave a changed record behind in the unit of work.
    em.assign(initiative, { ...afterValues(changes), updatedAt: ctx.now() });
    if (initiative.startedAt) noteAmendment(em, ctx, initiative.id, changes, input.reason ?? '');
    await em.flush();
    await recordAudit(sql, ctx.actor, {
      action: 'initiative.amended',
      subject: 'initiative',
      subjectId: initiative.id,
      details: { changes, reason: input.reason ?? null },
    });
  });
}

function changedFields(before: object, after: Partial<InitiativeFields>): Changes {
  const known = new Map(Object.entries(before));
  const changes: Changes = {};
  for (const field of Object.keys(after) as (keyof InitiativeFields)[]) {
    const [was, is] = [known.get(field) ?? null, after[field] === '' ? null : after[field]];
    if (is !== undefined && JSON.stringify(was) !== JSON.stringify(is)) changes[field] = { before: was, after: is };
  }
  return changes;
}

function afterValues(changes: Changes): Partial<InitiativeFields> {
  return Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.after]));
}

function refuseAfterStart(changes: Changes, reason: string | undefined): void {
  for (const field of ['employeeHypothesis', 'customerHypothesis'] as const) {
    if (changes[field]) throw new ConflictError('hypothesis-locked', { field: `changes.${field}` });
  }
  if (!reason) throw new InvalidInputError('reason-missing', { field: 'reason' });
}

function noteAmendment(
  em: EntityManager,
  ctx: VerbContext,
  initiative: string,
  changes: Changes,
  reason: string,
): void {
  em.create(InitiativeAmendmentEntity, {
    id: newId(),
    initiative,
    at: ctx.now(),
    accountId: ctx.actor?.accountId ?? null,
    reason,
    changes,
  });
}
