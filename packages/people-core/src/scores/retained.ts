import { addDays, type Day } from '../period/day.ts';

/**
 * Whether a relationship is still active `horizon` days after `day`. `to` is the day it ended (exclusive), null while
 * it lasts. Undefined, that is censored and not "no", while the horizon lies beyond `today` and nothing has ended.
 */
export function isRetained(day: Day, to: Day | null, horizon: number, today: Day): boolean | undefined {
  const observed = addDays(day, horizon);
  if (to !== null && to <= observed) return to <= today ? false : undefined;
  return observed <= today ? true : undefined;
}
