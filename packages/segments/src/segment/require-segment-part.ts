import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { requireUnitInScope, today } from '@unisono/people-core/server';
import { NotAllowedError, scopeOf, type GrantKind, type Scope, type VerbContext } from '@unisono/rpc/server';

const MANAGED_BY: Readonly<Record<Role, GrantKind>> = { employee: 'hr', customer: 'marketing' };

/**
 * The part of the tree in which the actor may choose people of this side.
 * @throws NotAllowedError `side-not-granted`
 */
export function requireSide({ actor, scope }: Pick<VerbContext, 'actor' | 'scope'>, side: Role): Scope {
  if (!actor) return scope;
  const fitting = actor.grants.filter((grant) => grant.kind === MANAGED_BY[side]);
  if (fitting.length === 0) throw new NotAllowedError('side-not-granted', { field: 'side', details: { side } });
  return scopeOf(fitting);
}

/**
 * Refuses to choose people of this side in this part of the organisation (null: the whole).
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`
 * @throws NotFoundError `unit-unknown`
 */
export async function requireSegmentPart(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope' | 'now'>,
  { side, unitId }: { readonly side: Role; readonly unitId: string | null },
): Promise<void> {
  const scope = requireSide(ctx, side);
  if (unitId !== null) return requireUnitInScope(sql, scope, unitId, await today(sql, ctx.now()));
  if (!scope.everything) throw new NotAllowedError('unit-out-of-scope', { field: 'unitId', details: { unit: null } });
}
