import { recordAudit } from '@unisono/accounts/server';
import type { Database } from '@unisono/database/pools';
import { newId, sqlOf, type Sql } from '@unisono/database/sql';
import { addDays, type Day } from '@unisono/people-core/schema';
import { leastAudience } from '../protected/least-audience.ts';
import { broughtInAlone } from '../protected/brought-in-alone.ts';
import { joiningSeries } from '../protected/joining-series.ts';
import { prepareKeys } from '../protected/prepare-keys.ts';
import { occurrences, type Occurrence } from '../schedule/occurrences.ts';
import type { Schedule } from '../schedule/schedule.schema.ts';
import { awaitNextOccurrence } from './await-next-occurrence.ts';
import { eachWave } from './each-wave.ts';
import { audienceUnits, findAudience, type Anchor, type AudienceMember } from './find-audience.ts';
import { inviteAudience, type InstallationSettings, type Opening } from './invite-audience.ts';
import { isRolling } from './is-rolling.ts';
import { WAVE_ROWS, type WaveRow } from './read-wave-row.ts';
import type { MissedReason } from './wave.schema.ts';

/** A recurring wave that is launched and not ended. */
const RECURRING = 'wave.launched_at is not null and wave.closed_at is null and wave.closes_at is null';

/**
 * Opens a wave for every time a recurring one has come round and is not over, to whom its plan reaches on that day.
 * There is one for a series and a local day, whoever opens it and however often; times that passed while no server
 * ran are left out.
 * @returns the ids of the waves that were opened
 * @throws AggregateError with what failed
 */
export async function openOccurrences(
  database: Database,
  settings: InstallationSettings,
  now: Date,
): Promise<string[]> {
  const recurring = {
    where: RECURRING,
    parameters: [],
    failed: 'recurring waves could not be opened',
    before: (id: string) => prepareDue(sqlOf(database.orm.em.fork()), id, now),
  };
  return eachWave(database, recurring, (sql, series) => openOfSeries(sql, series, settings, now));
}

/** While it is held, whoever ends it waits; other servers find the occurrence there. */
async function openOfSeries(sql: Sql, series: WaveRow, settings: InstallationSettings, now: Date): Promise<string[]> {
  const { schedule } = series.plan;
  const opened: string[] = [];
  for (const occurrence of dueAt(schedule, now)) {
    const wave = await openOccurrence(sql, series, occurrence, settings, now);
    if (wave) opened.push(wave);
  }
  await awaitNextOccurrence(sql, schedule, now);
  return opened;
}

/** What has come round and is not over. */
function dueAt(schedule: Schedule, now: Date): Occurrence[] {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(schedule.timeZone);
  const day = local.toPlainDate().toString();
  return occurrences(schedule, addDays(day, -schedule.days - 1), day).filter(
    ({ opensAt, closesAt }) => opensAt <= now && now < closesAt,
  );
}

async function prepareDue(sql: Sql, id: string, now: Date): Promise<void> {
  const [series] = await sql<WaveRow>(`${WAVE_ROWS} where wave.id = $1 and wave.plan ->> 'mode' = 'anonymous'`, [id]);
  if (!series) return;
  for (const { day } of dueAt(series.plan.schedule, now)) {
    if (!(await isOpen(sql, id, day))) await prepareKeys(sql, series, day);
  }
}

async function isOpen(sql: Sql, seriesId: string, day: Day): Promise<boolean> {
  const known = await sql('select from wave where series_id = $1 and day = $2', [seriesId, day]);
  return known.length > 0;
}

/** Opens it unless it is there already, or too few would be asked. Answers its id if it did. */
async function openOccurrence(
  sql: Sql,
  series: WaveRow,
  occurrence: Occurrence,
  settings: InstallationSettings,
  now: Date,
): Promise<string | undefined> {
  if (await isOpen(sql, series.id, occurrence.day)) return undefined;
  const { plan, side } = series;
  const { audience, units } = await askedOn(sql, series, occurrence.day);
  const reason = await reasonAgainst(sql, series, audience);
  if (reason) {
    await noteMissed(sql, series, occurrence.day, reason);
    return undefined;
  }
  const id = newId();
  const { opensAt, closesAt, number, day } = occurrence;
  await sql(
    `insert into wave (id, survey_id, version_id, plan, series_id, day, opens_at, closes_at, created_by, created_at,
       launched_at, launched_by)
     select $1, survey_id, version_id, plan, id, $3, $4, $5, launched_by, $6, $6, launched_by from wave where id = $2`,
    [id, series.id, day, opensAt, closesAt, now],
  );
  const opened = { id, seriesId: series.id, side, plan, content: series.content, opensAt, closesAt, number };
  await inviteAudience(sql, opened, { audience, units, day, actor: null, settings, now });
  const details = { seriesId: series.id, day, invited: audience.length };
  await recordAudit(sql, null, { action: 'wave.opened', subject: 'wave', subjectId: id, details });
  return id;
}

async function askedOn(sql: Sql, series: WaveRow, day: Day): Promise<Pick<Opening, 'audience' | 'units'>> {
  const { plan, side, id } = series;
  const byMail = plan.channels.includes('email');
  const audience = byMail ? await findAudience(sql, side, plan, day, anchorOf(series, day)) : [];
  const units = await audienceUnits(sql, plan, day);
  return isRolling(plan) ? joiningSeries(sql, id, { audience, units, day }) : { audience, units };
}

async function reasonAgainst(
  sql: Sql,
  series: WaveRow,
  audience: readonly AudienceMember[],
): Promise<MissedReason | undefined> {
  const { plan } = series;
  if (plan.channels.includes('email') && audience.length < leastAudience(plan)) return 'audience-too-small';
  return plan.mode !== 'identified' && (await isAlone(sql, series, audience)) ? 'second-person-needed' : undefined;
}

/** Writes down, once, that a day was not opened. That nobody's own day has come is nothing to tell. */
async function noteMissed(sql: Sql, { id, plan }: WaveRow, day: Day, reason: MissedReason): Promise<void> {
  if (plan.schedule.recurrence.kind === 'after' && reason === 'audience-too-small') return;
  const known = await sql(
    `select from audit_event where subject = 'wave' and subject_id = $1 and action = 'wave.missed' and details = $2::jsonb`,
    [id, JSON.stringify({ day, reason })],
  );
  if (known.length > 0) return;
  await recordAudit(sql, null, { action: 'wave.missed', subject: 'wave', subjectId: id, details: { day, reason } });
}

/** Whether whoever launched the series brought these people in meanwhile; then it does not come round for them. */
async function isAlone(sql: Sql, { id, side }: WaveRow, audience: readonly AudienceMember[]): Promise<boolean> {
  const [series] = await sql<{ launchedBy: string | null }>(
    'select launched_by as "launchedBy" from wave where id = $1',
    [id],
  );
  return broughtInAlone(sql, { plannedAs: id, side }, series?.launchedBy ?? null, audience);
}

function anchorOf({ plan }: WaveRow, day: Day): Anchor | null {
  const { recurrence } = plan.schedule;
  return recurrence.kind === 'after' ? { what: recurrence.what, day: addDays(day, -recurrence.days) } : null;
}
