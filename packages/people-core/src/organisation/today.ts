import type { Sql } from '@unisono/database/sql';
import type { Day } from '../period/day.ts';
import { dayAt } from './day-at.ts';

/** The organisation's time zone; UTC while no organisation is set up. */
export async function timeZoneOf(sql: Sql): Promise<string> {
  const [organisation] = await sql<{ time_zone: string }>('select time_zone from organisation');
  return organisation?.time_zone ?? 'UTC';
}

/** The organisation's calendar day at `now`. */
export async function today(sql: Sql, now: Date): Promise<Day> {
  return dayAt(now, await timeZoneOf(sql));
}
