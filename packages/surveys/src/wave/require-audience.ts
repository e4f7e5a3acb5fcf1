import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { requireUnitInScope, today } from '@unisono/people-core/server';
import { NotAllowedError, type VerbContext } from '@unisono/rpc/server';
import { requireSide } from '../survey/scope-of-side.ts';
import type { WavePlan } from './wave-plan.schema.ts';

/**
 * Refuses to ask people beyond the actor's part of the organisation.
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`
 * @throws NotFoundError `unit-unknown`
 */
export async function requireAudience(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope' | 'now'>,
  side: Role,
  { unitIds }: Pick<WavePlan, 'unitIds'>,
): Promise<void> {
  const scope = requireSide(ctx, side);
  const day = await today(sql, ctx.now());
  for (const unitId of unitIds) await requireUnitInScope(sql, scope, unitId, day, 'plan.unitIds');
  if (unitIds.length > 0 || scope.everything) return;
  throw new NotAllowedError('unit-out-of-scope', { field: 'plan.unitIds', details: { unit: null } });
}
