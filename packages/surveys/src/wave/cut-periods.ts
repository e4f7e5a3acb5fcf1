import { recordAudit } from '@unisono/accounts/server';
import type { Database } from '@unisono/database/pools';
import { inTransaction, type Sql } from '@unisono/database/sql';
import { findOrganisation } from '@unisono/people-core/server';
import { releasePeriod } from '../protected/release-answers.ts';
import { occurrences } from '../schedule/occurrences.ts';
import { cutsAround, type Cut } from '../schedule/periods.ts';
import type { Schedule } from '../schedule/schedule.schema.ts';
import { awaitClose } from './await-close.ts';
import { endWave } from './end-wave.ts';
import { ROLLING } from './is-rolling.ts';
import { WAVE_ROWS, type WaveRow } from './read-wave-row.ts';

/** A rolling series that goes on. */
const GOING_ON = `${ROLLING} and wave.series_id is null and wave.launched_at is not null and wave.closed_at is null`;

/**
 * Releases each rolling series when a calendar month of the organisation's has ended, once for each month, whoever else
 * tries at the same time; months that passed while no server ran are released together. A series whose last window is
 * over ends. One transaction each: a failure keeps none of the others back, and is told when all were tried.
 * @returns the ids of the series that were cut or ended
 * @throws AggregateError with what failed
 */
export async function cutPeriods(database: Database, dataDir: string, now: Date): Promise<string[]> {
  const series = await database.worker.query<{ id: string }>(`select id from wave where ${GOING_ON} order by id`);
  const cut: string[] = [];
  const failures: unknown[] = [];
  for (const { id } of series.rows) {
    try {
      if (await inTransaction(database.worker, (sql) => cutOne(sql, id, dataDir, now))) cut.push(id);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'rolling waves could not be released');
  return cut;
}

/** Has a series cut when the month ends, and ended when its last window does. */
export async function awaitCuts(sql: Sql, schedule: Schedule, now: Date): Promise<void> {
  await awaitClose(sql, (await cuts(sql, now)).next.at);
  const end = endOf(schedule);
  if (end && end > now) await awaitClose(sql, end);
}

async function cutOne(sql: Sql, id: string, dataDir: string, now: Date): Promise<boolean> {
  // A statement of its own: whoever waits here for another that cuts it, sees in the next one that it is cut.
  await sql('select from wave where id = $1 for update', [id]);
  const [wave] = await sql<WaveRow>(`${WAVE_ROWS} where wave.id = $1 and ${GOING_ON}`, [id]);
  if (!wave) return false;
  const end = endOf(wave.plan.schedule);
  if (end && end <= now) {
    await endWave(sql, wave, dataDir, now);
    await recordAudit(sql, null, { action: 'wave.closed', subject: 'wave', subjectId: id });
    return true;
  }
  const { last } = await cuts(sql, now);
  const isDue = wave.launchedAt !== null && last.at > wave.launchedAt && !(await wasCut(sql, id, last));
  if (isDue) {
    await releasePeriod(sql, wave, last.at);
    await recordAudit(sql, null, { action: CUT, subject: 'wave', subjectId: id, details: { day: last.day } });
  }
  await awaitCuts(sql, wave.plan.schedule, now);
  return isDue;
}

const CUT = 'wave.period-ended';

/** The audit is written in the transaction of the release and never changes: so it tells what was done. */
async function wasCut(sql: Sql, id: string, { day }: Cut): Promise<boolean> {
  const known = await sql(
    `select from audit_event where subject = 'wave' and subject_id = $1 and action = $2 and details ->> 'day' = $3`,
    [id, CUT, day],
  );
  return known.length > 0;
}

async function cuts(sql: Sql, now: Date): Promise<ReturnType<typeof cutsAround>> {
  return cutsAround(now, (await findOrganisation(sql))?.timeZone ?? 'UTC');
}

/** When the window of the last day closes; undefined: the series goes on until somebody ends it. */
function endOf(schedule: Schedule): Date | undefined {
  const { recurrence } = schedule;
  if (recurrence.kind === 'once' || recurrence.lastDay === null) return undefined;
  return occurrences(schedule, recurrence.firstDay, recurrence.lastDay).at(-1)?.closesAt;
}
