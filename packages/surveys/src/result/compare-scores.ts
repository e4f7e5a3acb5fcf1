import { groupDifference } from '@unisono/people-core/schema';
import type { Difference } from '@unisono/statistics/intervals';
import type { Outcome } from '@unisono/statistics/refusal';
import type { ScoreRule } from './question-scores.ts';
import type { Withheld } from './result.schema.ts';
import type { ScoreTotals } from './totals-of.ts';

type Tested = Pick<Difference, 'estimate' | 'low' | 'high' | 'p'>;

/** first − second of different people. Refuses as `groupDifference`, and `sums-only`. */
export function differenceOf(first: ScoreTotals, second: ScoreTotals, rule: ScoreRule): Outcome<Tested> | Withheld {
  if (first.squares === null || second.squares === null) return { ok: false, reason: 'sums-only' };
  return groupDifference({ ...first, squares: first.squares }, { ...second, squares: second.squares }, rule);
}

/**
 * How far some people are from everybody, themselves among them. They are tested against the others; since
 * whole = w·part + (1−w)·others, the distance from the whole is (1−w) times that from the others.
 */
export function fromWhole(part: ScoreTotals, whole: ScoreTotals, rule: ScoreRule): Outcome<Tested> | Withheld {
  const others = {
    n: whole.n - part.n,
    total: whole.total - part.total,
    squares: part.squares === null || whole.squares === null ? null : whole.squares - part.squares,
  };
  if (others.n <= 0) return { ok: false, reason: 'is-the-whole' };
  const difference = differenceOf(part, others, rule);
  if (!difference.ok) return difference;
  const apart = others.n / whole.n;
  const { estimate, low, high, p } = difference;
  return { ok: true, estimate: apart * estimate, low: apart * low, high: apart * high, p };
}
