import type { Sql } from '@unisono/database/sql';
import { SHORT_SET } from '../emotion/emotion-set.ts';
import { addDays, type Day } from '../period/day.ts';

/** What moments are read against. */
export interface MomentReading {
  readonly source: string;
  /** The set that the organisation shows. */
  readonly emotionSet: number;
  /** The last day that a moment may lie on. */
  readonly latest: Day;
}

export async function preferredSet(sql: Sql): Promise<number> {
  const [organisation] = await sql<{ emotion_set: number }>('select emotion_set from organisation');
  return organisation?.emotion_set ?? SHORT_SET;
}

/** Somewhere on Earth it may be tomorrow already. */
export function latestDay(now: Date): Day {
  return addDays(now.toISOString().slice(0, 10), 1);
}
