/** Five areas, 25 regions under them, 500 shops under these. */
export const SHOPS = 500;
export const WEEKS = 104;
export const FIRST_WEEK = '2024-11-25';

const UNITS = `select 'area ' || n as code, null as parent from generate_series(1, 5) n
  union all select 'region ' || n, 'area ' || 1 + n % 5 from generate_series(1, 25) n
  union all select 'shop ' || n, 'region ' || 1 + n % 25 from generate_series(1, ${SHOPS}) n`;

/** Statements that write the tree and so many moments: every shop has some on both sides in each week, the first ones most. */
export function panelSql(moments: number): string[] {
  const least = SHOPS * WEEKS * 2;
  return [
    `insert into unit (id, code, name) select md5(code)::uuid, code, code from (${UNITS}) u`,
    `insert into unit_placement (id, unit_id, parent_id, from_day)
      select gen_random_uuid(), md5(code)::uuid,
        coalesce(md5(parent)::uuid, (select unit_id from unit_placement where parent_id is null limit 1)), '1000-01-01'
      from (${UNITS}) u`,
    `select count(ensure_moment_partition(month::date)) from generate_series('2024-11-01', '2026-12-01', interval '1 month') month`,
    `insert into moment (unit_id, day, id, person_id, role, source, external_id, emotion_set, felt, pleasant, unpleasant,
        experience, impact, nev)
      select md5('shop ' || shop)::uuid, date '${FIRST_WEEK}' + 7 * week + n % 7, gen_random_uuid(),
        md5(role || shop || ' ' || n % 97)::uuid, role, 'benchmark', n::text, 1,
        array[a,0,0,a,0,0,0,0,0,0,0,0,0,0,b,0,0,0,0,b]::smallint[], a, b, 50 + 10 * a - 10 * b, 4 * a * (5 - b), 252 * (a - b)
      from (
        select n, case when n % 2 = 0 then 'customer' else 'employee' end as role, n % 6 as a, n % 3 as b,
          case when n < ${least} then 1 + n / 2 % ${SHOPS} else least(${SHOPS}, 1 + floor(${SHOPS} * power(random(), 3))::int) end as shop,
          case when n < ${least} then n / ${2 * SHOPS} else floor(random() * ${WEEKS})::int end as week
        from generate_series(0, ${moments} - 1) n
      ) drawn`,
    `insert into dirty_bucket (unit_id, role, week, month) select distinct unit_id, role,
        date_trunc('week', day::timestamp)::date, date_trunc('month', day::timestamp)::date from moment`,
    'analyze',
  ];
}
