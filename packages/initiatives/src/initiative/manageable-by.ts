import type { Sql } from '@unisono/database/sql';
import type { Day } from '@unisono/people-core/schema';
import { unitsInScope } from '@unisono/people-core/server';
import { NotAllowedError, type Actor } from '@unisono/rpc/server';
import { INITIATIVE_SIDES, type InitiativeFields, type InitiativeSide } from './initiative.schema.ts';
import { scopeOfSide } from './scope-of-side.ts';

/** Answers of many initiatives whether `actor` may change them, by the rules of `requireManageable`. */
export async function manageableBy(
  sql: Sql,
  actor: Actor,
  day: Day,
): Promise<(initiative: Pick<InitiativeFields, 'side' | 'unitIds'>) => boolean> {
  const open = new Map<InitiativeSide, ReadonlySet<string> | 'everything'>();
  for (const side of INITIATIVE_SIDES) {
    try {
      const scope = scopeOfSide(actor, side);
      open.set(side, scope.everything ? 'everything' : new Set(await unitsInScope(sql, scope, day)));
    } catch (error) {
      if (!(error instanceof NotAllowedError)) throw error;
      open.set(side, new Set());
    }
  }
  return ({ side, unitIds }) => {
    const units = open.get(side);
    if (units === 'everything') return true;
    return unitIds.length > 0 && unitIds.every((id) => units?.has(id));
  };
}
