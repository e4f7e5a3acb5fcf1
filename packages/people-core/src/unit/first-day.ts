import type { Day } from '../period/day.ts';

/** "Since ever": the first day there is. A unit that nobody gave a first day to has been there since. */
export const FIRST_DAY: Day = '1000-01-01';
