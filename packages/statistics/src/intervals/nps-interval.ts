import { CONFIDENCE_LEVEL, isLevel, normalCritical } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import type { Interval, Summary } from './interval.ts';

/** The net promoter score runs from −100 to 100. */
const POINTS = 100;

/** Rocks' prior answers: ¾ promoter, 1½ passives, ¾ detractor. */
const ADDED = { all: 3, extreme: 1.5 };

/**
 * Interval of a net promoter score in points, by the adjusted Wald method: with n' = n + 3,
 * m' = n·m/n' and q' = (n·q + 1½)/n', where m is the mean of +1, 0, −1 and q its mean square (promoters and
 * detractors together), the ends are m' ± z·√((q' − m'²)/n'), kept within ±100 (Rocks 2016). The estimate is
 * the plain score; the interval's middle lies nearer to 0.
 * @param sample n persons, the mean (points) and standard deviation (points, divisor n − 1) of their +100, 0, −100;
 *   sd may be null when n is 1
 * Refuses: too-few-values (n under 1, no sd), out-of-range (a mean beyond ±100, level), not-finite.
 */
export function npsInterval(sample: Summary, level: number = CONFIDENCE_LEVEL): Outcome<Interval> {
  const { n, mean, sd } = sample;
  if (![n, mean, sd ?? 0].every(Number.isFinite)) return refuse('not-finite');
  if (n < 1) return refuse('too-few-values', { needed: 1, found: n });
  if (sd === null && n > 1) return refuse('too-few-values', { needed: 2, found: 1 });
  if (Math.abs(mean) > POINTS || (sd ?? 0) < 0 || !isLevel(level)) return refuse('out-of-range');
  const net = mean / POINTS;
  const square = ((sd ?? 0) / POINTS) ** 2 * ((n - 1) / n) + net ** 2;
  const size = n + ADDED.all;
  const middle = (n * net) / size;
  const error = Math.sqrt(Math.max(0, (n * square + ADDED.extreme) / size - middle ** 2) / size);
  const reach = normalCritical(level) * error;
  return computed({
    estimate: mean,
    low: POINTS * Math.max(-1, middle - reach),
    high: POINTS * Math.min(1, middle + reach),
    level,
    standardError: POINTS * error,
  });
}
