import type { Pair } from './pair.ts';

/** Pairs as plain arrays, which go to another thread for nothing. Of names only which are the same matters. */
export interface PackedPairs {
  readonly units: Int32Array<ArrayBuffer>;
  readonly groups: Int32Array<ArrayBuffer>;
  readonly periods: Int32Array<ArrayBuffer>;
  readonly ex: Float64Array<ArrayBuffer>;
  readonly cx: Float64Array<ArrayBuffer>;
}

export function packPairs(pairs: readonly Pair[]): PackedPairs {
  return {
    units: numbered(pairs, ({ unitId }) => unitId),
    groups: numbered(pairs, ({ groupKey }) => groupKey),
    periods: numbered(pairs, ({ period }) => period),
    ex: Float64Array.from(pairs, (pair) => pair.ex),
    cx: Float64Array.from(pairs, (pair) => pair.cx),
  };
}

export function unpackPairs({ units, groups, periods, ex, cx }: PackedPairs): Pair[] {
  return Array.from(units, (unit, index) => ({
    unitId: String(unit),
    groupKey: String(groups[index]),
    period: String(periods[index]),
    ex: ex[index] ?? Number.NaN,
    cx: cx[index] ?? Number.NaN,
  }));
}

function numbered(pairs: readonly Pair[], nameOf: (pair: Pair) => string): Int32Array<ArrayBuffer> {
  const numbers = new Map<string, number>();
  return Int32Array.from(pairs, (pair) => {
    const name = nameOf(pair);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
