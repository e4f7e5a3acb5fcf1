/** An estimate with the ends of its interval, in the unit of the values. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly standardError: number;
}

/** What is known of a sample: its size, mean and standard deviation (divisor n − 1; null when n is 1). */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}
