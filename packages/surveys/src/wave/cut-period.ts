import { recordAudit } from '@unisono/accounts/server';
import type { Sql } from '@unisono/database/sql';
import { findOrganisation } from '@unisono/people-core/server';
import { releasePeriod } from '../protected/release-answers.ts';
import { lastClose } from '../schedule/last-close.ts';
import { cutsAround, type Cut } from '../schedule/periods.ts';
import type { Schedule } from '../schedule/schedule.schema.ts';
import { awaitClose } from './await-close.ts';
import { endWave } from './end-wave.ts';
import type { WaveRow } from './read-wave-row.ts';

/** Has a series cut when the month ends, and ended when its last window does. */
export async function awaitCuts(sql: Sql, schedule: Schedule, now: Date): Promise<void> {
  await awaitClose(sql, (await cuts(sql, now)).next.at);
  const end = lastClose(schedule);
  if (end && end > now) await awaitClose(sql, end);
}

/**
 * Releases a rolling series that is held when a calendar month of the organisation's has ended, once for each month;
 * months that passed while no server ran are released together. A series whose last window is over ends.
 * @returns whether it was cut or ended
 */
export async function cutPeriod(sql: Sql, wave: WaveRow, dataDir: string, now: Date): Promise<boolean> {
  const { id, plan, launchedAt } = wave;
  const end = lastClose(plan.schedule);
  if (end && end <= now) {
    await endWave(sql, wave, { actor: null, dataDir, now });
    return true;
  }
  const { last } = await cuts(sql, now);
  const isDue = launchedAt !== null && last.at > launchedAt && !(await wasCut(sql, id, last));
  if (isDue) {
    await releasePeriod(sql, wave, last.at);
    await recordAudit(sql, null, { action: CUT, subject: 'wave', subjectId: id, details: { day: last.day } });
  }
  await awaitCuts(sql, plan.schedule, now);
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
