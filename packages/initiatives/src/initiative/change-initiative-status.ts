import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { INITIATIVE_STATUSES, type ChangeInitiativeStatusInput, type InitiativeFields } from './initiative.schema.ts';
import { lockInitiative } from './lock-initiative.ts';
import { requireManageable } from './require-manageable.ts';

const STARTS = INITIATIVE_STATUSES.indexOf('running');

/**
 * Takes an initiative to another step of its life. It starts once and never goes back before its start; to start,
 * it must say what it expects on the side (or both sides) that it is for.
 * @throws ConflictError `initiative-started`, `hypothesis-missing`
 */
export async function changeInitiativeStatus(ctx: VerbContext, input: ChangeInitiativeStatusInput): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const initiative = await lockInitiative(em, input.initiativeId);
    await requireManageable(sql, ctx, initiative);
    const before = initiative.status;
    if (before === input.status) return;
    const starting = INITIATIVE_STATUSES.indexOf(input.status) >= STARTS;
    if (!starting && initiative.startedAt) throw new ConflictError('initiative-started', { field: 'status' });
    const missing = starting && !initiative.startedAt ? missingHypothesis(initiative) : undefined;
    if (missing) throw new ConflictError('hypothesis-missing', { field: missing });

    initiative.status = input.status;
    initiative.updatedAt = ctx.now();
    if (starting) initiative.startedAt ??= ctx.now();
    await em.flush();
    await recordAudit(sql, ctx.actor, {
      action: 'initiative.status-changed',
      subject: 'initiative',
      subjectId: initiative.id,
      details: { before, after: input.status },
    });
  });
}

type Hypotheses = Partial<Pick<InitiativeFields, 'employeeHypothesis' | 'customerHypothesis'>>;

function missingHypothesis(initiative: Hypotheses & Pick<InitiativeFields, 'side'>): keyof Hypotheses | undefined {
  if (initiative.side !== 'customer' && !initiative.employeeHypothesis) return 'employeeHypothesis';
  if (initiative.side !== 'employee' && !initiative.customerHypothesis) return 'customerHypothesis';
  return undefined;
}
