import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { requireUnitInScope, today } from '@unisono/people-core/server';
import { NotAllowedError, type VerbContext } from '@unisono/rpc/server';
import { requireSide } from './scope-of-side.ts';

/**
 * Refuses to work on a survey of this side for this part of the organisation (null: the whole).
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`
 * @throws NotFoundError `unit-unknown`
 */
export async function requireSurveyPart(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope' | 'now'>,
  { side, unitId }: { readonly side: Role; readonly unitId: string | null },
): Promise<void> {
  const scope = requireSide(ctx, side);
  if (unitId !== null) return requireUnitInScope(sql, scope, unitId, await today(sql, ctx.now()));
  if (!scope.everything) throw new NotAllowedError('unit-out-of-scope', { field: 'unitId', details: { unit: null } });
}
