import { computed, refuse, type Outcome } from '../refusal.ts';
import type { Summary } from './interval.ts';
import { standardErrorOfMean } from './mean-interval.ts';
import { valueAt } from '../value-at.ts';

/** Means drawn towards their common mean by how uncertain they are, in the order of the input. */
export interface ShrunkenMeans {
  readonly means: readonly (number | null)[];
  readonly common: number;
  /** Variance between the true means. */
  readonly between: number;
}

/**
 * Empirical-Bayes means for rankings, so that the extremes are not simply the smallest groups:
 * mᵢ' = c + τ²/(τ² + seᵢ²)·(mᵢ − c), τ² by the moment estimator of DerSimonian & Laird (1986), c the
 * precision-weighted mean. A group without a standard error (n of 1, identical answers) gets null.
 * Refuses: too-few-values (under two groups with a standard error).
 */
export function shrinkMeans(samples: readonly Summary[]): Outcome<ShrunkenMeans> {
  const errors = samples.map((sample) => {
    const error = standardErrorOfMean(sample);
    return error.ok && error.standardError > 0 ? error.standardError ** 2 : null;
  });
  const known = samples.flatMap((sample, index) => {
    const variance = errors[index] ?? null;
    return variance === null ? [] : [{ mean: sample.mean, variance }];
  });
  if (known.length < 2) return refuse('too-few-values', { needed: 2, found: known.length });
  const fixed = weightedMean(known, 0);
  const weight = sum(known.map((each) => 1 / each.variance));
  const squares = sum(known.map((each) => 1 / each.variance ** 2));
  const heterogeneity = sum(known.map((each) => (each.mean - fixed) ** 2 / each.variance));
  const between = Math.max(0, (heterogeneity - (known.length - 1)) / (weight - squares / weight));
  const common = weightedMean(known, between);
  const means = samples.map((sample, index) => {
    const variance = errors[index] ?? null;
    return variance === null ? null : common + (between / (between + variance)) * (sample.mean - common);
  });
  return computed({ means, common, between });
}

function weightedMean(samples: readonly { mean: number; variance: number }[], between: number): number {
  const weights = samples.map((each) => 1 / (each.variance + between));
  return sum(samples.map((each, index) => each.mean * valueAt(weights, index))) / sum(weights);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
