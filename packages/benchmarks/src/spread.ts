/** What several runs of the same work gave. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @param figures at least one */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), least: quantile(sorted, 0), most: quantile(sorted, 1) };
}

/** The smallest of `sorted` that the share `at` of them does not exceed; the mean of two in the middle of a median. */
export function quantile(sorted: readonly number[], at: number): number {
  const figure = (index: number) => {
    const found = sorted[index];
    if (found === undefined) throw new RangeError('no figures');
    return found;
  };
  if (at === 0.5 && sorted.length % 2 === 0) {
    return (figure(sorted.length / 2 - 1) + figure(sorted.length / 2)) / 2;
  }
  return figure(Math.max(0, Math.ceil(sorted.length * at) - 1));
}

/** "12.3 (11.9–14.0)": the median, and the least and the most. */
export function spreadText({ median, least, most }: Spread, decimals: number): string {
  return `${median.toFixed(decimals)} (${least.toFixed(decimals)}–${most.toFixed(decimals)})`;
}
