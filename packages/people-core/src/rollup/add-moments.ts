import type { Sql } from '@unisono/database/sql';
import type { Bucket, Mark } from './bucket.ts';
import { bucketParameters, IN_MARKED, isMarked, MARKED } from './marked-buckets.ts';
import { ROLLUP_TABLES } from './recompute-sql.ts';

/**
 * Adds the new moments of `marks` to what buckets of a unit show: what the people whom they are of count for with them, less
 * what they counted for without. Reads the moments of these people alone, so that a mark costs the same however much is in
 * its bucket; and since sums are exact, they are what counting everything again would give.
 */
export async function addMoments(
  sql: Sql,
  unitId: string,
  buckets: readonly Bucket[],
  marks: readonly Mark[],
): Promise<void> {
  const named = marks.filter(({ momentId }) => momentId !== null);
  const people = await recordsOf(sql, [...new Set(marks.flatMap(({ personId }) => personId ?? []))]);
  const parameters = [
    ...bucketParameters(unitId, buckets),
    people,
    named.map(({ momentId }) => momentId),
    named.map(({ role }) => role),
    named.map(({ week }) => week),
    named.map(({ month }) => month),
  ];
  for (const text of ADDITIONS) await sql(text, parameters);
}

const ADDITIONS = ROLLUP_TABLES.map(({ table, fresh, keys, values, arrays }) => {
  const same = (one: string, other: string) => keys.map((key) => `${one}.${key} = ${other}.${key}`).join(' and ');
  const sums = values.map((value) => ((arrays as readonly string[]).includes(value) ? arraySum(value) : sum(value)));
  return `${fresh(MARKED, { within: `${IN_MARKED} and m.person_id = any ($7::uuid[])`, added: isMarked('$8', '$9', '$10', '$11') })}
    insert into ${table} (${[...keys, ...values].join(', ')})
    select ${[...keys.map((key) => `new.${key}`), ...sums].join(', ')}
    from fresh new left join fresh old on old.state = 0 and ${same('old', 'new')}
    left join ${table} stands on ${same('stands', 'new')}
    where new.state = 1
    on conflict (${keys.join(', ')}) do update set ${values.map((value) => `${value} = excluded.${value}`).join(', ')}`;
});

function sum(name: string): string {
  return `coalesce(stands.${name}, 0) + new.${name} - coalesce(old.${name}, 0)`;
}

/** Element by element; where nobody ever answered there is still none. */
function arraySum(name: string): string {
  return `array(
    select case when num_nonnulls(a, b, c) > 0 then coalesce(a, 0) + coalesce(b, 0) - coalesce(c, 0) end
    from unnest(stands.${name}, new.${name}, old.${name}) with ordinality each (a, b, c, place) order by place)`;
}

/** All records of whom these are records of, through whatever merges. */
async function recordsOf(sql: Sql, people: readonly string[]): Promise<string[]> {
  const records = await sql<{ id: string }>(
    `with named as (select distinct coalesce(canonical_id, id) as id from person where id = any ($1::uuid[]))
     select unnest($1::uuid[]) as id union select id from named
     union select merged.id from named join person merged on merged.canonical_id = named.id`,
    [people],
  );
  return records.map(({ id }) => id);
}
