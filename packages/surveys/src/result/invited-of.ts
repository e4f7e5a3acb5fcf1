import type { Sql } from '@unisono/database/sql';
import type { ReleaseGroup } from '@unisono/disclosure/schema';
import { isRolling } from '../wave/is-rolling.ts';
import type { WaveRow } from '../wave/read-wave-row.ts';

/**
 * How many people were invited of each group, by the units they were in at launch. Groups that are split by attributes
 * are left out, for nobody wrote down who is in which; so are all of an anonymous wave, whose groups are made of cells,
 * and of a rolling one, whose people come and answer in different periods.
 */
export async function invitedByGroup(
  sql: Sql,
  { id, day, plan }: Pick<WaveRow, 'id' | 'plan'> & { readonly day: string },
  groups: readonly ReleaseGroup[],
): Promise<Map<number, number>> {
  if (plan.mode === 'anonymous' || isRolling(plan)) return new Map();
  const rows = await sql<{ unitId: string; invited: number; above: string[] }>(
    `with recursive asked as (
       select unit_id, count(*)::int as invited from invitation where wave_id = $1 and person_id is not null group by unit_id
     ), line as (
       select unit_id, unit_id as at from asked
       union all
       select line.unit_id, placed.parent_id from line join unit_placement placed on placed.unit_id = line.at
       where placed.parent_id is not null and placed.from_day <= $2 and (placed.to_day is null or placed.to_day > $2)
     )
     select asked.unit_id as "unitId", asked.invited, array_agg(line.at) as above
     from asked join line on line.unit_id = asked.unit_id group by 1, 2`,
    [id, day],
  );
  const found = new Map<number, number>();
  for (const { id: groupId, placeIds, ownOf, attributes } of groups) {
    if (attributes.some((values) => values !== null)) continue;
    const within = rows.filter(({ unitId, above }) => unitId === ownOf || above.some((at) => placeIds.includes(at)));
    const invited = within.reduce((sum, row) => sum + row.invited, 0);
    if (invited > 0) found.set(groupId, invited);
  }
  return found;
}
