import type { Sql } from '@unisono/database/sql';
import { GRAINS } from '../period/period.ts';
import { METRICS, metricOf } from '../scores/metrics.ts';
import { availableScore, type AvailableScore, type ScoreRow } from './available-score.ts';
import { measuredScores } from './packed/measured-scores.ts';
import { rollupsAnew, type RollupReader } from './packed/rollup-reader.ts';
import { toldOf } from './score-of-releases.ts';

const COUNTS = `count(distinct unit_id)::int as units, count(distinct period)::int as periods,
  min(period) as first, max(period) as last`;
const UNKNOWN = 'null as label, null::float8 as min, null::float8 as max';

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
export async function listScores(sql: Sql, rollups: RollupReader = rollupsAnew(sql)): Promise<AvailableScore[]> {
  const measured = measuredScores(await rollups.coverage(), rollups.numbers);
  const measures = await sql<ScoreRow & Record<string, unknown>>(
    `select side, metric as code, grain, 0 as set, max(label) as label,
       case when count(distinct scale_min) = 1 and count(scale_min) = count(*) then min(scale_min)::float8 end as min,
       case when count(distinct scale_max) = 1 and count(scale_max) = count(*) then min(scale_max)::float8 end as max,
       ${COUNTS}
     from measure group by side, metric, grain order by side, metric, grain`,
  );
  return [
    ...measured,
    ...releasedScores(await sql<ScoreRow & Record<string, unknown>>(RELEASED, [OF_EMOTIONS, GRAINS])),
    ...measures.map((row) => availableScore(row, `measure:${row.code}`, 'mean', 'measure')),
  ];
}

/** What a release tells is also what is counted from it: recommendation is the net promoter score too. */
function releasedScores(rows: readonly ScoreRow[]): AvailableScore[] {
  return rows.flatMap((row) => {
    const told = metricOf(row.code);
    if (!told) return [availableScore(row, row.code, 'mean', 'release')];
    return toldOf(told.code).flatMap((code) => {
      const { kind, min, max } = metricOf(code) ?? told;
      return availableScore({ ...row, min, max }, code, kind, 'release');
    });
  });
}
