import { recordAudit } from '@unisono/accounts/server';
import { newId, sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { InitiativeEntity } from './initiative.entity.ts';
import type { RegisterInitiativeInput } from './initiative.schema.ts';
import { requireManageable } from './require-manageable.ts';
import { requireOwner } from './require-owner.ts';

/**
 * Registers what the organisation intends to do, for whom, when and with what expected effect, before it starts.
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`
 * @throws NotFoundError `unit-unknown`, `owner-unknown`
 */
export async function registerInitiative(ctx: VerbContext, input: RegisterInitiativeInput): Promise<{ id: string }> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await requireManageable(sql, ctx, input);
    const ownerId = await requireOwner(sql, input.ownerId ?? ctx.actor?.accountId);

    const now = ctx.now();
    const { origin, ...said } = input;
    const registered = {
      ...said,
      toDay: input.toDay ?? null,
      employeeHypothesis: input.employeeHypothesis || null,
      customerHypothesis: input.customerHypothesis || null,
      ownerId,
      status: input.status ?? 'planned',
      originWaveId: origin?.waveId ?? null,
      originAbout: origin?.about ?? null,
    };
    const initiative = em.create(InitiativeEntity, {
      id: newId(),
      ...registered,
      startedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    await em.flush();
    await recordAudit(sql, ctx.actor, {
      action: 'initiative.registered',
      subject: 'initiative',
      subjectId: initiative.id,
      details: registered,
    });
    return { id: initiative.id };
  });
}
