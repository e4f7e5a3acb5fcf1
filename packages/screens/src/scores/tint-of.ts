export type Tint = 'below-2' | 'below-1' | 'above-1' | 'above-2';

interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The tint of a difference: none inside its interval, the strong one where it is at least three times as large as half of it. */
export function tintOf({ value, low, high }: Difference): Tint | undefined {
  if (low <= 0 && high >= 0) return undefined;
  const strong = Math.abs(value) >= (3 * (high - low)) / 2;
  const side = value > 0 ? 'above' : 'below';
  return strong ? `${side}-2` : `${side}-1`;
}
