import type { Sql } from '@unisono/database/sql';
import { today, unitsInScope } from '@unisono/people-core/server';
import { NotAllowedError, NotFoundError, type VerbContext } from '@unisono/rpc/server';
import type { InitiativeFields } from './initiative.schema.ts';
import { scopeOfSide } from './scope-of-side.ts';

/**
 * Refuses an initiative that the actor may not register or change as it is: its side and each of its units must be
 * covered by a fitting grant, the whole organisation by one over everything.
 * @throws NotAllowedError `side-not-granted`, `unit-out-of-scope`
 * @throws NotFoundError `unit-unknown`
 */
export async function requireManageable(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope' | 'now'>,
  { side, unitIds }: Pick<InitiativeFields, 'side' | 'unitIds'>,
): Promise<void> {
  const scope = ctx.actor ? scopeOfSide(ctx.actor, side) : ctx.scope;
  const known = await sql<{ id: string }>('select id from unit where id = any($1::uuid[])', [unitIds]);
  const unknown = unitIds.find((id) => !known.some((unit) => unit.id === id));
  if (unknown) throw new NotFoundError('unit-unknown', { field: 'unitIds', details: { unit: unknown } });
  if (scope.everything) return;
  const open = await unitsInScope(sql, scope, await today(sql, ctx.now()));
  const outside = unitIds.find((id) => !open.includes(id));
  if (outside !== undefined || unitIds.length === 0) {
    throw new NotAllowedError('unit-out-of-scope', { field: 'unitIds', details: { unit: outside ?? null } });
  }
}
