import type { Sql } from '@unisono/database/sql';
import type { Side } from '../measure/measure.schema.ts';
import { periodOf } from '../period/period-days.ts';
import { GRAINS, type Grain, type Period } from '../period/period.ts';
import { METRICS, metricOf, type MetricKind } from '../scores/metrics.ts';
import type { PanelSource, Scale } from './panel.ts';
import type { ScoreReference } from './score-reference.ts';
import { toldOf } from './score-of-releases.ts';

/** A score that there are figures of, on one side in one grain. */
export interface AvailableScore {
  readonly side: Side;
  readonly score: ScoreReference;
  readonly grain: Grain;
  readonly source: PanelSource;
  readonly kind: MetricKind;
  /** What the importer called it. */
  readonly label: string | null;
  /** For scores of emotions, the set they were asked with: one entry per set. */
  readonly emotionSet: number | null;
  /** Null where it is not known, open, or not the same everywhere. */
  readonly scale: Scale | null;
  /** Units with a figure of their own (of releases: whose people were told of), and periods with one at any unit. */
  readonly units: number;
  readonly periods: number;
  readonly first: Period;
  readonly last: Period;
}

interface Row {
  readonly side: Side;
  readonly code: string;
  readonly grain: Grain;
  readonly set: number;
  readonly label: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly units: number;
  readonly periods: number;
  readonly first: string;
  readonly last: string;
}

const COUNTS = `count(distinct unit_id)::int as units, count(distinct period)::int as periods,
  min(period) as first, max(period) as last`;
const UNKNOWN = 'null as label, null::float8 as min, null::float8 as max';

/** Bit i of a bucket's mask is set where its metric i was measured. */
const MASK = METRICS.map((_, index) => `((n[${index + 1}] > 0)::int << ${index})`).join(' | ');
const MEASURED = `cross join generate_series(1, ${METRICS.length}) place where mask & (1 << (place - 1)) <> 0`;

/**
 * Metrics with their units and periods. One pass over the rollup makes a mask per unit and per period; metrics are told
 * apart only in those, so that the cost does not grow with buckets times metrics.
 */
const METRICS_MEASURED = `
  with bucket as materialized (
      select role, grain, emotion_set, unit_id, period, ${MASK} as mask from rollup),
    by_unit as (select role, grain, emotion_set, bit_or(mask) as mask from bucket group by 1, 2, 3, unit_id),
    by_period as (select role, grain, emotion_set, period, bit_or(mask) as mask from bucket group by 1, 2, 3, 4),
    units as (select role, grain, emotion_set, place, count(*)::int as units from by_unit ${MEASURED} group by 1, 2, 3, 4),
    periods as (select role, grain, emotion_set, place, count(*)::int as periods, min(period) as first,
      max(period) as last from by_period ${MEASURED} group by 1, 2, 3, 4)
  select role as side, '' as code, place, grain, emotion_set as set, ${UNKNOWN}, units, periods, first, last
  from units join periods using (role, grain, emotion_set, place) order by role, place, emotion_set, grain`;

const OF_EMOTIONS = METRICS.filter(({ ofEmotions }) => ofEmotions).map(({ code }) => code);

/** Scores that releases tell. A release knows its scores, so that only releases and parts are read, never figures. */
const RELEASED = `
  with release as (
      select id, side, day, scores, emotion_set from panel_release),
    told as (
      select distinct side, emotion_set, scores, unit_id
      from release join panel_part on release_id = release.id cross join unnest(unit_ids) unit_id),
    units as (
      select side, score as code, case when score = any ($1) then emotion_set else 0 end as set,
        count(distinct unit_id)::int as units
      from told cross join unnest(scores) score group by 1, 2, 3)
  select side, score as code, grain, case when score = any ($1) then emotion_set else 0 end as set, ${UNKNOWN},
    units.units, count(distinct date_trunc(grain, day))::int as periods,
    date_trunc(grain, min(day))::date as first, date_trunc(grain, max(day))::date as last
  from release cross join unnest(scores) score cross join unnest($2::text[]) grain
  join units using (side)
  where units.code = score and units.set = case when score = any ($1) then emotion_set else 0 end
  group by 1, 2, 3, 4, units.units order by 1, 2, 4, 3`;

/** All scores that there are figures of, per side and grain: our own metrics in their order, answers, measures. */
export async function listScores(sql: Sql): Promise<AvailableScore[]> {
  const metrics = await sql<Row & { place: number } & Record<string, unknown>>(METRICS_MEASURED);
  const answers = await sql<Row & Record<string, unknown>>(
    `select role as side, code, grain, 0 as set, ${UNKNOWN}, ${COUNTS}
     from rollup_answer group by role, code, grain order by role, code, grain`,
  );
  const measures = await sql<Row & Record<string, unknown>>(
    `select side, metric as code, grain, 0 as set, max(label) as label,
       case when count(distinct scale_min) = 1 and count(scale_min) = count(*) then min(scale_min)::float8 end as min,
       case when count(distinct scale_max) = 1 and count(scale_max) = count(*) then min(scale_max)::float8 end as max,
       ${COUNTS}
     from measure group by side, metric, grain order by side, metric, grain`,
  );
  return [
    ...metrics.flatMap(({ place, ...row }) => {
      const metric = METRICS[place - 1];
      return metric
        ? [available({ ...row, min: metric.min, max: metric.max }, metric.code, metric.kind, 'moments')]
        : [];
    }),
    ...answers.map((row) => available(row, `answer:${row.code}`, 'mean', 'moments')),
    ...releasedScores(await sql<Row & Record<string, unknown>>(RELEASED, [OF_EMOTIONS, GRAINS])),
    ...measures.map((row) => available(row, `measure:${row.code}`, 'mean', 'measure')),
  ];
}

/** What a release tells is also what is counted from it: recommendation is the net promoter score too. */
function releasedScores(rows: readonly Row[]): AvailableScore[] {
  return rows.flatMap((row) => {
    const told = metricOf(row.code);
    if (!told) return [available(row, row.code, 'mean', 'release')];
    return toldOf(told.code).flatMap((code) => {
      const { kind, min, max } = metricOf(code) ?? told;
      return available({ ...row, min, max }, code, kind, 'release');
    });
  });
}

function available(row: Row, score: ScoreReference, kind: MetricKind, source: PanelSource): AvailableScore {
  const { side, grain, set, label, min, max, units, periods, first, last } = row;
  return {
    side,
    score,
    grain,
    source,
    kind,
    label,
    emotionSet: set || null,
    scale: min === null || max === null ? null : { min, max },
    units,
    periods,
    first: periodOf(first, grain),
    last: periodOf(last, grain),
  };
}
