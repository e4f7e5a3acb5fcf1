import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';
import { dayAt } from './day-at.ts';

/** The organisation's calendar day at `now`; counted in UTC while no organisation is set up. */
export async function today(sql: Sql, now: Date): Promise<Day> {
  const [organisation] = await sql<{ time_zone: string }>('select time_zone from organisation');
  return dayAt(now, organisation?.time_zone ?? 'UTC');
}
