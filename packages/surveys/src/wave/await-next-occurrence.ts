import { addJob, type Job } from '@unisono/rpc/jobs';
import type { Sql } from '@unisono/database/sql';
import { addDays } from '@unisono/people-core/schema';
import { z } from 'zod';
import { occurrences } from '../schedule/occurrences.ts';
import type { Schedule } from '../schedule/schedule.schema.ts';

/** What the job is called, for those who ask for it; `openOccurrencesJob` does it. */
export const OPEN_OCCURRENCES = { name: 'surveys.open-occurrences', payload: z.object({}) } satisfies Pick<
  Job<unknown>,
  'name' | 'payload'
>;

/** Longer than the longest step of a schedule, a quarter. */
const LOOK_AHEAD_DAYS = 100;

/** Has the job run when the schedule comes round next after `now`; asking twice runs once. */
export async function awaitNextOccurrence(sql: Sql, schedule: Schedule, now: Date): Promise<void> {
  const { recurrence } = schedule;
  if (recurrence.kind === 'once') return;
  const today = addDays(now.toISOString().slice(0, 10), -1);
  const from = recurrence.firstDay > today ? recurrence.firstDay : today;
  const next = occurrences(schedule, from, addDays(from, LOOK_AHEAD_DAYS)).find(({ opensAt }) => opensAt > now);
  if (!next) return;
  const key = `${OPEN_OCCURRENCES.name} ${next.opensAt.toISOString()}`;
  await addJob(sql, OPEN_OCCURRENCES, {}, { key, runAt: next.opensAt });
}
