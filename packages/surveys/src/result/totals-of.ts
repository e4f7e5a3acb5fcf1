import type { ReleaseValue } from '@unisono/disclosure/schema';

/** What a group's answers add up to in a score's own worth; `squares` is null where only the mean may be known. */
export interface ScoreTotals {
  readonly n: number;
  readonly total: number;
  readonly squares: number | null;
}

type TotalsOf = (sums: ReleaseValue) => ScoreTotals | undefined;

/** What was answered itself. */
export const asAnswered: TotalsOf = ({ n, total, squares }) => ({ n, total, squares });

/** Each answer replaced by what it is worth, such as 100, 0 and −100 for a net promoter score. */
export function worth(value: (answer: number) => number): TotalsOf {
  return ({ counts }) => {
    if (!counts) return undefined;
    const totals = { n: 0, total: 0, squares: 0 };
    for (const [answer, times] of Object.entries(counts)) {
      const each = value(Number(answer));
      totals.n += times;
      totals.total += times * each;
      totals.squares += times * each * each;
    }
    return totals;
  };
}

/** The share of answers for which it holds. */
export function shareOf(holds: (answer: number) => boolean): TotalsOf {
  return worth((answer) => (holds(answer) ? 1 : 0));
}
