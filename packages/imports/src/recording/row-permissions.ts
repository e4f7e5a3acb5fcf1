import type { Sql } from '@unisono/database/sql';
import { today, unitsInScope } from '@unisono/people-core/server';
import { authorise, allows, type Actor } from '@unisono/rpc/server';
import { SIDE_POLICIES, type ImportSide } from '../import/import.policy.ts';
import type { RowProblem } from '../mapping/row-problem.ts';

/** What a record touches: its side (a role is a side) and the code of its unit, where it names one. */
interface Touched {
  readonly side: ImportSide;
  readonly unit: string | undefined;
}

/** Says what forbids a record, or nothing. */
export type RowPermission = (touched: Touched) => RowProblem | undefined;

/** `all`: the whole organisation. Codes: only these units. `none`: no grant opens this side. */
type Opened = 'all' | 'none' | ReadonlySet<string>;

/**
 * Which records an actor may import, as of today. The command line (no actor) may import all: whoever runs it holds
 * the database. Reasons: `side-not-allowed`, `unit-out-of-scope`, `unit-needed`.
 */
export async function rowPermissions(sql: Sql, actor: Actor | null, now: Date): Promise<RowPermission> {
  if (!actor) return () => undefined;
  const opened: Record<ImportSide, Opened> = {
    employee: await openedBy(sql, actor, 'employee', now),
    customer: await openedBy(sql, actor, 'customer', now),
    business: await openedBy(sql, actor, 'business', now),
  };
  return ({ side, unit }) => {
    const codes = opened[side];
    if (codes === 'all') return undefined;
    if (codes === 'none') return forbidden('side', 'side-not-allowed', { side });
    // Without a code the person's relationship would decide, and it may lie anywhere.
    if (unit === undefined) return forbidden('unit', 'unit-needed');
    return codes.has(unit) ? undefined : forbidden('unit', 'unit-out-of-scope', { unit });
  };
}

async function openedBy(sql: Sql, actor: Actor, side: ImportSide, now: Date): Promise<Opened> {
  const policy = SIDE_POLICIES[side];
  if (!allows(policy, actor)) return 'none';
  const scope = authorise(policy, actor);
  if (scope.everything) return 'all';
  const ids = await unitsInScope(sql, scope, await today(sql, now));
  const units = await sql<{ code: string }>('select code from unit where id = any($1::uuid[])', [ids]);
  return new Set(units.map(({ code }) => code));
}

function forbidden(field: string, reason: string, details: RowProblem['details'] = {}): RowProblem {
  return { field, reason, severity: 'rejected', details };
}
