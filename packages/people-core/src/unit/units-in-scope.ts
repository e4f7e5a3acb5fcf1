import type { Sql } from '@unisono/database/sql';
import type { Scope } from '@unisono/rpc/server';
import type { Day } from '../period/day.ts';

/** The ids of all units that `scope` opens on `day`, the roots of the scope included. */
export async function unitsInScope(sql: Sql, scope: Scope, day: Day): Promise<string[]> {
  if (!scope.everything) return subtree(sql, scope.roots, day);
  const rows = await sql<{ id: string }>(
    `select unit_id as id from unit_placement where from_day <= $1 and (to_day is null or to_day > $1) order by 1`,
    [day],
  );
  return rows.map((row) => row.id);
}

/**
 * The ids of the units that `scope` opens on `day` and opens today: asking for another day shows nobody what is not
 * theirs yet, or is another's by now.
 */
export async function openUnitsOn(sql: Sql, scope: Scope, day: Day, today: Day): Promise<string[]> {
  const then = await unitsInScope(sql, scope, day);
  if (scope.everything || day === today) return then;
  const now = new Set(await unitsInScope(sql, scope, today));
  return then.filter((id) => now.has(id));
}

/** The ids of the units `roots` and of everything that hangs under them on `day`. */
export async function subtree(sql: Sql, roots: readonly string[], day: Day): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `with recursive placed as (
       select unit_id, parent_id from unit_placement where from_day <= $2 and (to_day is null or to_day > $2)
     ), under as (
       select unit_id from placed where unit_id = any($1::uuid[])
       union
       select placed.unit_id from placed join under on placed.parent_id = under.unit_id
     )
     select unit_id as id from under order by 1`,
    [roots, day],
  );
  return rows.map((row) => row.id);
}
