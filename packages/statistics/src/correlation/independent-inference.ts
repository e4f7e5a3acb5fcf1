import { isLevel, normalCritical, studentP } from '../distributions.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';

/** How a correlation's interval and p were obtained. */
export type InferenceMethod = 'independent' | 'cluster-robust' | 'wild-cluster-bootstrap';

/** An interval of a correlation with the test of "no correlation". `clusters` is null for independent pairs. */
export interface Inference {
  readonly method: InferenceMethod;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly clusters: number | null;
}

/** r this near to ±1 leaves no error to judge by. */
export const PERFECT = 1 - 8 * Number.EPSILON;

/**
 * Inference on a correlation of independent pairs.
 * t = r·√(df/(1−r²)) with df degrees of freedom; interval tanh(atanh r ± z·√(factor/(df−1))) (Fisher 1921;
 * with effects taken out df falls by each of them, as for a partial correlation). `factor` is 1 for Pearson and
 * 1 + r²/2 for Spearman (Bonett & Wright 2000). Assumes independent pairs and, for Pearson, two-dimensional
 * normality (coverage suffers under heavy tails).
 * Refuses: no-degrees-of-freedom, perfect-fit, out-of-range (level).
 */
export function independentInference(r: number, df: number, level: number, factor = 1): Outcome<Inference> {
  if (!isLevel(level)) return refuse('out-of-range');
  if (df < 2) return refuse('no-degrees-of-freedom', { needed: 2, found: df });
  if (Math.abs(r) >= PERFECT) return refuse('perfect-fit');
  const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  const reach = normalCritical(level) * Math.sqrt(factor / (df - 1));
  const z = Math.atanh(r);
  const ends = { low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
  return computed({ method: 'independent', ...ends, level, t, df, p: studentP(t, df), clusters: null });
}
