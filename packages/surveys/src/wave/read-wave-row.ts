import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { scopeOfSide } from '../survey/scope-of-side.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { ROLLING } from './is-rolling.ts';
import type { WavePlan } from './wave-plan.schema.ts';
import type { Wave } from './wave.schema.ts';

/** A wave with what it asks: the version it was launched with, or the last one. */
export interface WaveRow {
  readonly id: string;
  readonly surveyId: string;
  readonly side: Role;
  readonly unitId: string | null;
  readonly versionId: string;
  readonly content: SurveyContent;
  readonly archivedAt: Date | null;
  readonly plan: WavePlan;
  readonly seriesId: string | null;
  readonly day: string | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly launchedAt: Date | null;
  readonly closedAt: Date | null;
  readonly invited: number;
  /** Of a protected wave what the guard tells: steps of k while it is open. */
  readonly answered: number;
  readonly answersLost: boolean;
  readonly cells: number;
  readonly missed: Wave['missed'];
}

/** Whether a row `wave` ended without the keys to its answers. The audit is written in the transaction that ended it. */
export const ANSWERS_LOST = `exists (
  select from audit_event where subject = 'wave' and subject_id = wave.id::text and action = 'wave.closed'
    and details ->> 'answers' = 'lost')`;

export const WAVE_ROWS = `select wave.id, wave.survey_id as "surveyId", survey.side, survey.unit_id as "unitId",
    version.id as "versionId", version.content, survey.archived_at as "archivedAt", wave.plan,
    wave.series_id as "seriesId", wave.day, wave.opens_at as "opensAt", wave.closes_at as "closesAt",
    wave.launched_at as "launchedAt", wave.closed_at as "closedAt",
    (select count(*)::int from invitation where person_id is not null and wave_id in (
      select wave.id union all select day.id from wave day where day.series_id = wave.id and ${ROLLING})) as invited,
    case when wave.plan ->> 'mode' = 'identified'
      then (select count(*)::int from invitation where wave_id = wave.id and answered_at is not null)
      else coalesce((select answered from guarded.read_participation(wave.id)), 0) end as answered,
    ${ANSWERS_LOST} as "answersLost",
    (select count(*)::int from wave_cell where wave_id = wave.id) as cells,
    (select details from audit_event
     where subject = 'wave' and subject_id = wave.id::text and action = 'wave.missed' and wave.closes_at is null
       and not exists (select from wave day where day.series_id = wave.id and day.day::text >= details ->> 'day')
     order by details ->> 'day' desc limit 1) as missed
  from wave join survey on survey.id = wave.survey_id join lateral (
    select id, content from survey_version
    where survey_id = survey.id and (wave.version_id is null or id = wave.version_id) order by number desc limit 1
  ) version on true`;

/**
 * The wave, if it is of a side that the actor works with. With `lock` it is held against other changes.
 * @throws NotFoundError `wave-unknown`
 */
export async function readWaveRow(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope'>,
  waveId: string,
  lock = false,
): Promise<WaveRow> {
  // A statement of its own: whatever it waits for, the next one sees.
  if (lock) await sql('select from wave where id = $1 for update', [waveId]);
  const [row] = await sql<WaveRow>(`${WAVE_ROWS} where wave.id = $1`, [waveId]);
  if (!row || !scopeOfSide(ctx, row.side)) throw new NotFoundError('wave-unknown', { field: 'waveId' });
  return row;
}
