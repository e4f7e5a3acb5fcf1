import type { Observation } from './publish.ts';

/** Beyond so many people the sum's mean is as good a guess as any. */
const PEOPLE = 12;

type Sums = Pick<Observation, 'total' | 'squares'> & { readonly n: number };

/**
 * The value that one of `n` people most likely gave who together have this sum and sum of squares, every combination of
 * their answers being as likely as every other (the mode of the posterior); of several the one nearest to the mean.
 */
export function mostLikely(sums: Sums, { min, max }: { min: number; max: number }): number {
  const mean = sums.total / sums.n;
  const values = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const nearest = values.toSorted((one, other) => Math.abs(one - mean) - Math.abs(other - mean));
  if (sums.n > PEOPLE) return nearest[0] ?? min;
  const ways = new Map<string, number>();
  const count = (n: number, total: number, squares: number): number => {
    if (n === 0) return total === 0 && squares === 0 ? 1 : 0;
    if (squares < 0 || total < n * min || total > n * max || squares * n < total * total) return 0;
    const key = `${n} ${total} ${squares}`;
    const known = ways.get(key);
    if (known !== undefined) return known;
    const found = values.reduce((sum, value) => sum + count(n - 1, total - value, squares - value * value), 0);
    ways.set(key, found);
    return found;
  };
  const waysWith = (value: number) => count(sums.n - 1, sums.total - value, sums.squares - value * value);
  return nearest.reduce((best, value) => (waysWith(value) > waysWith(best) ? value : best), nearest[0] ?? min);
}
