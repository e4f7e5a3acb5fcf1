import { centred, standardised, varies, type Column } from '../columns.ts';
import { CONFIDENCE_LEVEL, isLevel } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { completeRows } from '../rows.ts';
import { seededRandom } from '../seeded-random.ts';
import { valueAt } from '../value-at.ts';
import { explainedBySubsets } from './explained-by-subsets.ts';
import { shapleyShares } from './shapley-shares.ts';
import { weightedCorrelations } from './weighted-correlations.ts';

/** All 2ᵖ subsets are computed: beyond this the bootstrap would no longer be quick. */
export const MOST_DRIVERS = 14;

export const DRAWS = 999;
/** Always the same draws: the same answers give the same intervals on every machine. */
export const SEED = 20_261_123;

export interface DriverImportance {
  /** Explained variance of the outcome that this driver stands for; all of them sum to R². */
  readonly importance: number;
  /** Its part of R², 0 to 1. */
  readonly share: number;
  /** Ends of the bootstrap interval of `importance`. */
  readonly low: number;
  readonly high: number;
}

export interface DriverImportances {
  /** In the order of the drivers. */
  readonly drivers: readonly DriverImportance[];
  readonly r2: number;
  readonly n: number;
  /** Rows left out because a value was missing. */
  readonly missing: number;
  readonly level: number;
}

/**
 * How much each driver matters for the outcome: LMG / Shapley importance, exact, with percentile intervals from
 * resampled rows (Grömping 2006; Efron & Tibshirani 1993, ch. 13). Association, not cause. Drivers that determine each
 * other share their importance; one without variation has none.
 * Refuses: lengths-differ, not-finite, too-large, too-few-values (no driver, or under drivers + 2 complete rows),
 * no-variation (of the outcome), out-of-range (over 14 drivers; level; under 19 draws).
 */
export function driverImportance(
  drivers: readonly Column[],
  outcome: Column,
  options: { level?: number; draws?: number; seed?: number } = {},
): Outcome<DriverImportances> {
  const { level = CONFIDENCE_LEVEL, draws = DRAWS, seed = SEED } = options;
  const count = drivers.length;
  if (count > MOST_DRIVERS) return refuse('out-of-range', { needed: MOST_DRIVERS, found: count });
  if (!isLevel(level) || !(draws >= 19)) return refuse('out-of-range');
  if (count === 0) return refuse('too-few-values', { needed: 1, found: 0 });
  const rows = completeRows([...drivers, outcome]);
  if (!rows.ok) return rows;
  const { n, missing } = rows;
  if (n < count + 2) return refuse('too-few-values', { needed: count + 2, found: n });
  const columns = rows.columns.map((values) => {
    const deviations = centred(values);
    return varies(deviations, values) ? standardised(deviations) : new Float64Array(n);
  });
  if (valueAt(columns, count).every((value) => value === 0)) return refuse('no-variation');

  const importancesOf = (times: Float64Array) => lmg(weightedCorrelations(columns, times), count);
  const importances = importancesOf(new Float64Array(n).fill(1));
  const random = seededRandom(seed);
  const drawn = () => importancesOf(timesDrawn(n, random));
  return computed({ ...withEnds(importances, drawn, { level, draws }), n, missing });
}

/** Importances by a matrix of correlations, row by row, the outcome last. */
export function lmg(correlations: Float64Array, drivers: number): number[] {
  return shapleyShares(explainedBySubsets(correlations, drivers), drivers);
}

/** Importances with R², and for each the order statistics of as many drawn ones. */
export function withEnds(
  importances: readonly number[],
  drawn: () => readonly number[],
  { level, draws }: { readonly level: number; readonly draws: number },
): Pick<DriverImportances, 'drivers' | 'r2' | 'level'> {
  const samples = importances.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [at, value] of drawn().entries()) valueAt(samples, at)[draw] = value;
  }
  const r2 = importances.reduce((sum, each) => sum + each, 0);
  const drivers = importances.map((importance, at) => ({
    importance,
    share: r2 > 0 ? importance / r2 : 0,
    ...percentiles(valueAt(samples, at), level),
  }));
  return { drivers, r2, level };
}

/** How often each of n rows is drawn when n are drawn with replacement. */
function timesDrawn(n: number, random: () => number): Float64Array {
  const times = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    const drawn = Math.floor(random() * n);
    times[drawn] = (times[drawn] ?? 0) + 1;
  }
  return times;
}

/** The order statistics that leave out (1 − level)/2 at each end, the interval of so many draws being exact. */
function percentiles(sample: Float64Array, level: number): { low: number; high: number } {
  const sorted = sample.toSorted();
  const rank = Math.max(1, Math.floor(((1 - level) / 2) * (sorted.length + 1)));
  return { low: valueAt(sorted, rank - 1), high: valueAt(sorted, sorted.length - rank) };
}
