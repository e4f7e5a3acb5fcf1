import type { Day } from '../period/day.ts';

/** What the batch is read against. */
export interface MomentReading {
  readonly source: string;
  /** The set that the organisation shows. */
  readonly emotionSet: number;
  /** The last day that a moment may lie on. */
  readonly latest: Day;
}
