/** Beyond so many people the multisets are too many to go through, and too many fit for anything to be certain. */
const PEOPLE = 12;

/** The values that anybody may have among `n` whole numbers from `min` to `max` with this sum and sum of squares. */
export function possibleValues(
  { n, total, squares }: { n: number; total: number; squares: number },
  { min, max }: { min: number; max: number },
): Set<number> {
  const found = new Set<number>();
  if (n * squares === total * total) return found.add(total / n);
  if (n > PEOPLE) return new Set(Array.from({ length: max - min + 1 }, (_, step) => min + step));
  const chosen: number[] = [];
  const choose = (value: number, left: number, sum: number, sumOfSquares: number) => {
    if (left === 0) {
      if (sum === 0 && sumOfSquares === 0) for (const each of chosen) found.add(each);
      return;
    }
    if (value > max || sumOfSquares < 0) return;
    for (let count = 0; count <= left; count += 1) {
      if (count > 0) chosen.push(value);
      choose(value + 1, left - count, sum - count * value, sumOfSquares - count * value * value);
    }
    chosen.length -= left;
  };
  choose(min, n, total, squares);
  return found;
}
