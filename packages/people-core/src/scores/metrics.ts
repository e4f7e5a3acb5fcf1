import { NEV_DENOMINATOR } from './moment-scores.ts';

/** What a group's number is: a mean of a scale, a share of people (0–1), or a net score from −100 to 100. */
export type MetricKind = 'mean' | 'share' | 'nps';

interface MetricShape {
  readonly code: string;
  readonly kind: MetricKind;
  /** Compared only within one emotion set; the others are the same question whatever set was shown. */
  readonly ofEmotions: boolean;
  /** Stored as an integer over this. */
  readonly denominator: number;
  readonly min: number;
  /** Null: open upwards. */
  readonly max: number | null;
}

/**
 * What is rolled up for every bucket, in stored order: a metric's place here is its place in the arrays of `rollup`.
 * Append only; never sort, never remove.
 */
export const METRICS = [
  { code: 'experience', kind: 'mean', ofEmotions: true, denominator: 1, min: 0, max: 100 },
  { code: 'pleasant', kind: 'mean', ofEmotions: true, denominator: 5, min: 0, max: 1 },
  { code: 'unpleasant', kind: 'mean', ofEmotions: true, denominator: 5, min: 0, max: 1 },
  { code: 'impact', kind: 'mean', ofEmotions: true, denominator: 1, min: 0, max: 100 },
  { code: 'nev', kind: 'mean', ofEmotions: true, denominator: NEV_DENOMINATOR, min: -100, max: 100 },
  { code: 'ease', kind: 'mean', ofEmotions: false, denominator: 1, min: 1, max: 7 },
  { code: 'recommend', kind: 'mean', ofEmotions: false, denominator: 1, min: 0, max: 10 },
  { code: 'nps', kind: 'nps', ofEmotions: false, denominator: 1, min: -100, max: 100 },
  { code: 'pum', kind: 'share', ofEmotions: false, denominator: 1, min: 0, max: 1 },
  { code: 'wow', kind: 'share', ofEmotions: true, denominator: 1, min: 0, max: 1 },
  { code: 'pain', kind: 'share', ofEmotions: true, denominator: 1, min: 0, max: 1 },
  { code: 'unnoticed', kind: 'share', ofEmotions: true, denominator: 1, min: 0, max: 1 },
  { code: 'expectation', kind: 'mean', ofEmotions: false, denominator: 1, min: 0, max: 5 },
  { code: 'disconfirmation', kind: 'mean', ofEmotions: false, denominator: 1, min: -2, max: 2 },
  { code: 'told-good', kind: 'mean', ofEmotions: false, denominator: 1, min: 0, max: null },
  { code: 'told-bad', kind: 'mean', ofEmotions: false, denominator: 1, min: 0, max: null },
] as const satisfies readonly MetricShape[];

export type MetricCode = (typeof METRICS)[number]['code'];
export type Metric = MetricShape & { readonly code: MetricCode };

export function metricOf(code: string): Metric | undefined {
  return METRICS.find((metric) => metric.code === code);
}

/** Where the metric lies in the arrays of `rollup`, from 0. */
export function metricPosition(code: MetricCode): number {
  return METRICS.findIndex((metric) => metric.code === code);
}
