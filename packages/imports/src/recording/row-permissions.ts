import type { Sql } from '@unisono/database/sql';
import { today, unitsInScope, type RecordOptions } from '@unisono/people-core/server';
import { authorise, allows, type Actor } from '@unisono/rpc/server';
import { SIDE_POLICIES, type ImportSide } from '../import/import.policy.ts';
import type { RowProblem } from '../mapping/row-problem.ts';

/** What a record touches: its side (a role is a side) and the code of its unit, where it names one. */
interface Touched {
  readonly side: ImportSide;
  readonly unit: string | undefined;
}

/** What an actor may import. */
export interface RowPermissions {
  /** Says what forbids a record, or nothing. Reasons: `side-not-allowed`, `unit-out-of-scope`, `unit-needed`. */
  forbids(touched: Touched): RowProblem | undefined;
  /** Where the actor may correct what is known already. */
  readonly within: RecordOptions['within'];
}

/** `all`: the whole organisation. Else the units, by code, and `none`: no grant opens this side. */
type Opened = 'all' | 'none' | ReadonlyMap<string, string>;

/**
 * Which records an actor may import, as of today. The command line (no actor) may import all: whoever runs it holds
 * the database.
 */
export async function rowPermissions(sql: Sql, actor: Actor | null, now: Date): Promise<RowPermissions> {
  if (!actor) return { forbids: () => undefined, within: undefined };
  const opened: Record<ImportSide, Opened> = {
    employee: await openedBy(sql, actor, 'employee', now),
    customer: await openedBy(sql, actor, 'customer', now),
    business: await openedBy(sql, actor, 'business', now),
  };
  return {
    forbids({ side, unit }) {
      const units = opened[side];
      if (units === 'all') return undefined;
      if (units === 'none') return forbidden('side', 'side-not-allowed', { side });
      // Without a code the person's relationship would decide, and it may lie anywhere.
      if (unit === undefined) return forbidden('unit', 'unit-needed');
      return units.has(unit) ? undefined : forbidden('unit', 'unit-out-of-scope', { unit });
    },
    within: { employee: idsOf(opened.employee), customer: idsOf(opened.customer) },
  };
}

function idsOf(units: Opened): string[] | null {
  if (units === 'all') return null;
  return units === 'none' ? [] : [...units.values()];
}

async function openedBy(sql: Sql, actor: Actor, side: ImportSide, now: Date): Promise<Opened> {
  const policy = SIDE_POLICIES[side];
  if (!allows(policy, actor)) return 'none';
  const scope = authorise(policy, actor);
  if (scope.everything) return 'all';
  const ids = await unitsInScope(sql, scope, await today(sql, now));
  const units = await sql<{ code: string; id: string }>('select code, id from unit where id = any($1::uuid[])', [ids]);
  return new Map(units.map(({ code, id }) => [code, id]));
}

function forbidden(field: string, reason: string, details: RowProblem['details'] = {}): RowProblem {
  return { field, reason, severity: 'rejected', details };
}
