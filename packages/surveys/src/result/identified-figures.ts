import type { Sql } from '@unisono/database/sql';
import type { Release, ReleaseGroup, ReleaseValue } from '@unisono/disclosure/schema';
import { driverPairs, middleOf } from '../protected/driver-pairs.ts';
import type { Question } from '../survey/question.schema.ts';
import { momentMeasures } from './moment-measures.ts';

interface IdentifiedWave {
  readonly id: string;
  readonly opensAt: Date | null;
  readonly questions: readonly Question[];
}

interface SumRow {
  readonly unitId: string;
  readonly code: string;
  readonly n: number;
  readonly total: number;
  readonly squares: number;
  readonly counts: Record<string, number> | null;
}

/**
 * An identified wave in the shape of a release, so that everything else is computed alike: the groups are the units as
 * of launch, small ones too, and the sums are made of the wave's moments in one statement. A unit that answered nothing
 * of a measure has n = 0 there. `pairs`: with the products that drivers are computed from.
 */
export async function readIdentifiedFigures(
  sql: Sql,
  wave: IdentifiedWave,
  { pairs }: { readonly pairs: boolean },
): Promise<Pick<Release, 'groups' | 'blocks'>> {
  const units = await unitsOfWave(sql, wave.id);
  const groups = units.map(({ unitId, answered, above }, id): ReleaseGroup => ({
    id,
    n: answered,
    placeIds: above ? [] : [unitId],
    ownOf: above ? unitId : null,
    attributes: [],
  }));
  const measures = wave.questions.flatMap(momentMeasures);
  const rows =
    measures.length === 0
      ? []
      : await sumMoments(
          sql,
          wave,
          units.map(({ unitId }) => unitId),
          pairs,
        );
  const byUnit = Map.groupBy(rows, (row) => row.unitId);
  const codes = new Set([...measures.map(({ code }) => code), ...rows.map(({ code }) => code)]);
  const blocks = groups.flatMap((group) => {
    const known = new Map((byUnit.get(unitOf(group)) ?? []).map((row) => [row.code, row]));
    return [...codes].map((code) => {
      const value = valueOf(code, known.get(code));
      return { family: code, groupIds: [group.id], n: value.n, values: [value] };
    });
  });
  return { groups, blocks };
}

/** The units that somebody was asked at, with how many answered, and whether others hung under them that day. */
export function unitsOfWave(sql: Sql, waveId: string): Promise<{ unitId: string; answered: number; above: boolean }[]> {
  return sql<{ unitId: string; answered: number; above: boolean }>(
    `select asked.unit_id as "unitId", count(asked.answered_at)::int as answered, exists (
         select from unit_placement placed join wave on wave.id = $1
         where placed.parent_id = asked.unit_id and placed.from_day <= wave.day
           and (placed.to_day is null or placed.to_day > wave.day)
       ) as above
     from invitation asked where asked.wave_id = $1 group by asked.unit_id order by asked.unit_id`,
    [waveId],
  );
}

function unitOf({ placeIds, ownOf }: ReleaseGroup): string {
  return ownOf ?? placeIds[0] ?? '';
}

function valueOf(code: string, row: SumRow | undefined): ReleaseValue {
  if (!row) return { code, n: 0, total: 0, squares: 0, counts: {} };
  return { code, n: row.n, total: row.total, squares: row.squares, counts: row.counts };
}

/** Sums are exact: every value is a whole number. */
function sumMoments(
  sql: Sql,
  { id, opensAt, questions }: IdentifiedWave,
  unitIds: readonly string[],
  pairs: boolean,
): Promise<SumRow[]> {
  const measures = questions.flatMap(momentMeasures);
  const listed = measures.map(({ code, sql: value }) => `('${code}', (${value})::bigint)`).join(', ');
  const of = pairs ? driverPairs(questions) : [];
  return sql<SumRow>(
    `with told as materialized (
       select m.unit_id, m.id, number.code, number.value from moment m
       cross join lateral (values ${listed}) number(code, value)
       where m.unit_id = any($1::uuid[]) and m.day >= $2::timestamptz::date - 1 and m.source = $3
         and number.value is not null
     ), counted as (
       select unit_id, code, value, count(*) as times from told group by unit_id, code, value
     ), pair as (
       select * from unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::int[])
         named(code, first, second, first_middle, second_middle)
     ), paired as (
       select one.unit_id, pair.code, pair.first, pair.second, one.value as x, other.value as y,
         (one.value - first_middle) * (other.value - second_middle) as product
       from pair join told one on one.code = pair.first
       join told other on other.code = pair.second and other.id = one.id
     )
     select unit_id as "unitId", code, sum(times)::int as n, sum(times * value)::float8 as total,
       sum(times * value * value)::float8 as squares, jsonb_object_agg(value, times) as counts
     from counted group by unit_id, code
     union all
     select unit_id, summed.code, count(*)::int, sum(value)::float8, sum(value * value)::float8, null
     from paired cross join lateral (values
       (code, product), (code || '.' || first, x), (code || '.' || second, y)
     ) summed(code, value)
     group by unit_id, summed.code`,
    [
      unitIds,
      opensAt,
      `wave:${id}`,
      of.map(({ code }) => code),
      of.map(({ first }) => first.code),
      of.map(({ second }) => second.code),
      of.map(({ first }) => middleOf(first)),
      of.map(({ second }) => middleOf(second)),
    ],
  );
}
