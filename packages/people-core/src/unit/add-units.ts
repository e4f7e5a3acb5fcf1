import { newId, type Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';

/** A unit whose code nobody has yet. */
interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind?: string | null;
  /** One that is there already, or another of the same list; null at the top. */
  readonly parentId: string | null;
}

/** Adds units, each placed since `from`. In the caller's transaction, which holds the tree. */
export async function addUnits(sql: Sql, from: Day, units: readonly NewUnit[]): Promise<void> {
  const ids = units.map((unit) => unit.id);
  await sql(
    'insert into unit (id, code, name, kind) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])',
    [ids, units.map((unit) => unit.code), units.map((unit) => unit.name), units.map((unit) => unit.kind || null)],
  );
  await sql(
    `insert into unit_placement (id, unit_id, parent_id, from_day)
     select id, unit_id, parent_id, $4 from unnest($1::uuid[], $2::uuid[], $3::uuid[]) placed (id, unit_id, parent_id)`,
    [ids.map(() => newId()), ids, units.map((unit) => unit.parentId), from],
  );
}
