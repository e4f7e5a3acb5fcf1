import { EMOTION_CODES } from '../emotion/emotion.ts';
import { METRICS } from '../scores/metrics.ts';
import { metricExpressions } from './metric-sql.ts';

/** Person means are rounded here, so that their sums and squares are exact in whatever order they are added. */
const DECIMALS = 12;

const columns = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const metricColumns = columns('x', METRICS.length);
const feltColumns = columns('f', EMOTION_CODES.length);
const list = (texts: readonly string[]) => texts.join(', ');

/**
 * A statement's start that counts buckets again: `bucket` is a query of (unit_id, role, grain, period, next), `next`
 * being the first day after the period. Afterwards `fresh` has the rows of `rollup` as they must be.
 * Person means first, a person being the record that theirs was merged into; then the sums of the group.
 */
function freshRollups(bucket: string): string {
  const metrics = metricExpressions().map((expression, index) => `${expression} as x${index}`);
  const felt = feltColumns.map((name, index) => `case when s.emotion_set > 0 then m.felt[${index + 1}] end as ${name}`);
  const means = [...metricColumns, ...feltColumns].map((name) => `round(avg(${name}), ${DECIMALS}) as ${name}`);
  return `with bucket as (${bucket}),
    lived as (
      select b.unit_id, b.role, b.grain, b.period, s.emotion_set, coalesce(record.canonical_id, m.person_id) as person,
        ${list([...metrics, ...felt])}
      from bucket b
      join moment m on m.unit_id = b.unit_id and m.role = b.role and m.day >= b.period and m.day < b.next
      left join person record on record.id = m.person_id
      cross join (select wow_cut, pain_cut from organisation union all
        select 80, 80 where not exists (select from organisation)) o
      cross join lateral (select 0 as emotion_set union all select m.emotion_set where m.emotion_set > 0) s
    ),
    person_mean as (
      select unit_id, role, grain, period, emotion_set, person, count(*) as moments, ${list(means)}
      from lived group by unit_id, role, grain, period, emotion_set, person
    ),
    fresh as (
      select unit_id, role, grain, period, emotion_set, count(*)::int as people, sum(moments)::int as moments,
        array[${list(metricColumns.map((name) => `count(${name})::int`))}] as n,
        array[${list(metricColumns.map((name) => `coalesce(sum(${name}), 0)`))}] as total,
        array[${list(metricColumns.map((name) => `coalesce(sum(${name} * ${name}), 0)`))}] as squares,
        array[${list(feltColumns.map((name) => `sum(${name})`))}] as intensity
      from person_mean group by unit_id, role, grain, period, emotion_set
    )`;
}

/** The same for the other answers of a moment, by question code: `fresh` has the rows of `rollup_answer`. */
function freshAnswers(bucket: string): string {
  return `with bucket as (${bucket}),
    person_mean as (
      select b.unit_id, b.role, b.grain, b.period, answer.code, coalesce(record.canonical_id, m.person_id) as person,
        round(avg(answer.value::numeric), ${DECIMALS}) as x
      from bucket b
      join moment m on m.unit_id = b.unit_id and m.role = b.role and m.day >= b.period and m.day < b.next
      left join person record on record.id = m.person_id
      cross join lateral jsonb_each_text(m.answers) answer (code, value)
      group by b.unit_id, b.role, b.grain, b.period, answer.code, coalesce(record.canonical_id, m.person_id)
    ),
    fresh as (
      select unit_id, role, grain, period, code, count(*)::int as n, sum(x) as total, sum(x * x) as squares
      from person_mean group by unit_id, role, grain, period, code
    )`;
}

/** Keys and values of the two tables, for upserts and comparisons. */
export const ROLLUP_TABLES = [
  {
    table: 'rollup',
    fresh: freshRollups,
    keys: ['unit_id', 'role', 'grain', 'period', 'emotion_set'],
    values: ['people', 'moments', 'n', 'total', 'squares', 'intensity'],
  },
  {
    table: 'rollup_answer',
    fresh: freshAnswers,
    keys: ['unit_id', 'role', 'grain', 'period', 'code'],
    values: ['n', 'total', 'squares'],
  },
] as const;
