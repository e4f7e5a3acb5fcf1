import { EMOTION_CODES } from '../emotion/emotion.ts';
import { METRICS } from '../scores/metrics.ts';
import { holdersOfBothRoles } from './both-roles-sql.ts';
import { METRIC_SQL } from './metric-sql.ts';
import { groupSum, meanColumns } from './person-mean-sql.ts';

/** What a metric or an emotion is called within the statement, and how one moment `m` tells it. */
const metrics = METRICS.map(({ code, ofEmotions }, index) => ({
  name: `x${index}`,
  sql: METRIC_SQL[code],
  ofEmotions,
}));
const felt = EMOTION_CODES.map((_, index) => ({ name: `f${index}`, sql: `m.felt[${index + 1}]` }));

/** `state`: 1 as it is now, 0 as it was before what is added; where nothing is, all is of state 1. */
const BUCKET = 'unit_id, role, grain, period, state';
const HOLDS_BOTH = 'both_roles.person is not null as holds_both';
const list = (texts: readonly string[]) => texts.join(', ');

/** Which moments `m` are counted. */
interface Counted {
  /** A condition that they all meet, the narrower the better. */
  readonly within: string;
  /** A condition for those that are added; they are not of state 0. All are there without. */
  readonly added?: string;
}

/**
 * A query of (unit_id, role, grain, period, state, person, …told): the moments that are `within`, each once in every bucket that it
 * lies in, with what it tells. Moments are read and taken apart once, however many buckets they lie in (so the offset),
 * and buckets are looked up and not joined, whatever the planner guesses.
 */
function livedIn({ within, added }: Counted, told: readonly string[], joined = ''): string {
  // The person by a query of its own: joined, all people there are might be read for a bucket of a few.
  return `(
        select m.unit_id, m.role, m.day, ${added ? 'of.state' : '1 as state'},
          coalesce((select canonical_id from person where person.id = m.person_id), m.person_id) as person, ${list(told)}
        from moment m ${joined}
        ${added ? `cross join lateral (values (1), (0)) of (state)` : ''}
        where ${within} ${added ? `and (of.state = 1 or not ${added})` : ''} offset 0
      ) told
      cross join lateral (values
        ('week', date_trunc('week', day::timestamp)::date), ('month', date_trunc('month', day::timestamp)::date),
        ('quarter', date_trunc('quarter', day::timestamp)::date), ('year', date_trunc('year', day::timestamp)::date)
      ) lies (grain, period)
      where ((unit_id, role, grain, period) in (select unit_id, role, grain, period from bucket)) is true
      group by 1, 2, 3, 4, 5, 6, 7`;
}

/** The cuts of the organisation's settings, those to begin with while there is none. */
const CUTS = `cross join (select coalesce((select wow_cut from organisation), 80) as wow_cut,
  coalesce((select pain_cut from organisation), 80) as pain_cut) o`;

/**
 * A statement's start that counts buckets again: `bucket` is a query of (unit_id, role, grain, period). Afterwards `fresh` has the rows
 * of `rollup` that the counted moments make.
 * Person means first, a person being the record that theirs was merged into; then the sums of the group. Emotions count
 * in the row of their set, everything else in the row 0 of all moments.
 */
function freshRollups(bucket: string, counted: Counted): string {
  const told = [...metrics, ...felt].map(({ name, sql }) => `${sql} as ${name}`);
  const sums = [...metrics, ...felt].map(({ name }) => `sum(${name}) as s_${name}, count(${name}) as c_${name}`);
  const ofSets = [...metrics.filter(({ ofEmotions }) => ofEmotions), ...felt];
  const ofAll = metrics.filter(({ ofEmotions }) => !ofEmotions);
  return `with bucket as (${bucket}),
    lived as materialized (
      select ${BUCKET}, person, emotion_set, count(*) as moments, ${list(sums)}
      from ${livedIn(counted, ['coalesce(m.emotion_set, 0) as emotion_set', ...told], CUTS)}
    ),
    both_roles as materialized (${holdersOfBothRoles('lived')}),
    of_set as (
      select ${BUCKET}, emotion_set, moments, ${HOLDS_BOTH},
        ${list(ofSets.map(({ name }) => meanColumns(name, `s_${name}`, `c_${name}`)))}
      from lived left join both_roles using (person, role) where emotion_set > 0
    ),
    of_all as (
      select ${BUCKET}, 0 as emotion_set, moments, ${HOLDS_BOTH},
        ${list(ofAll.map(({ name }) => meanColumns(name, `s_${name}`, `c_${name}`)))}
      from (
        select ${BUCKET}, person, sum(moments) as moments,
          ${list(ofAll.map(({ name }) => `sum(s_${name})::bigint as s_${name}, sum(c_${name})::bigint as c_${name}`))}
        from lived group by ${BUCKET}, person
      ) each left join both_roles using (person, role)
    ),
    fresh as (${groupsOf('of_set', true)} union all ${groupsOf('of_all', false)})`;
}

/**
 * Sums of persons' means by bucket and set, those of emotions or all the others, in the order of METRICS; and the same
 * over the few who hold both roles.
 */
function groupsOf(persons: string, ofEmotions: boolean): string {
  const array = (sum: (name: string) => string) =>
    `array[${list(metrics.map((metric) => (metric.ofEmotions === ofEmotions ? sum(metric.name) : '0')))}]`;
  const intensity = felt.map(({ name }) => (ofEmotions ? groupSum.shown(name) : 'null'));
  const sums = `${array(groupSum.n)} as n, ${array(groupSum.total)} as total, ${array(groupSum.squares)} as squares`;
  return `select ${BUCKET}, emotion_set::smallint as emotion_set, people, moments, everybody.n, everybody.total,
      everybody.squares, coalesce(of_both.n, ${ZEROS}) as both_n, coalesce(of_both.total, ${ZEROS}) as both_total,
      coalesce(of_both.squares, ${ZEROS}) as both_squares, intensity
    from (
      select ${BUCKET}, emotion_set, count(*)::int as people, sum(moments)::int as moments, ${sums},
        array[${list(intensity)}]::numeric[] as intensity
      from ${persons} group by ${BUCKET}, emotion_set
    ) everybody left join (
      select ${BUCKET}, emotion_set, ${sums} from ${persons} where holds_both group by ${BUCKET}, emotion_set
    ) of_both using (${BUCKET}, emotion_set)`;
}

const ZEROS = `'{${list(metrics.map(() => '0'))}}'`;

/** The same for the other answers of a moment, by question code: `fresh` has the rows of `rollup_answer`. */
function freshAnswers(bucket: string, counted: Counted): string {
  const sums = `${groupSum.n('x')} as n, ${groupSum.total('x')} as total, ${groupSum.squares('x')} as squares`;
  return `with bucket as (${bucket}),
    lived as materialized (
      select ${BUCKET}, person, code, sum(value) as s, count(*) as c
      from ${livedIn(counted, ['answer.code', 'answer.value::numeric as value'], 'cross join lateral jsonb_each_text(m.answers) answer (code, value)')}
    ),
    both_roles as materialized (${holdersOfBothRoles('lived')}),
    person_mean as (
      select ${BUCKET}, code, ${HOLDS_BOTH}, ${meanColumns('x', 's', 'c')}
      from lived left join both_roles using (person, role)
    ),
    fresh as (
      select ${BUCKET}, code, everybody.n, everybody.total, everybody.squares, coalesce(of_both.n, 0) as both_n,
        coalesce(of_both.total, 0) as both_total, coalesce(of_both.squares, 0) as both_squares
      from (select ${BUCKET}, code, ${sums} from person_mean group by ${BUCKET}, code) everybody
      left join (select ${BUCKET}, code, ${sums} from person_mean where holds_both group by ${BUCKET}, code) of_both
        using (${BUCKET}, code)
    )`;
}

const SUMS = ['n', 'total', 'squares', 'both_n', 'both_total', 'both_squares'] as const;

/** Keys and values of the two tables, and which of the values are arrays, for upserts and comparisons. */
export const ROLLUP_TABLES = [
  {
    table: 'rollup',
    fresh: freshRollups,
    keys: ['unit_id', 'role', 'grain', 'period', 'emotion_set'],
    values: ['people', 'moments', ...SUMS, 'intensity'],
    arrays: [...SUMS, 'intensity'],
  },
  {
    table: 'rollup_answer',
    fresh: freshAnswers,
    keys: ['unit_id', 'role', 'grain', 'period', 'code'],
    values: SUMS,
    arrays: [],
  },
] as const;
