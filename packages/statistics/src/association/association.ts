import { productMoment, FEWEST_PAIRS } from '../correlation/product-moment.ts';
import { independentInference, type Inference } from '../correlation/independent-inference.ts';
import { rankCorrelation } from '../correlation/spearman.ts';
import { computed, refuse, type Outcome } from '../refusal.ts';
import { clusteredInference } from './clustered-inference.ts';
import type { Clusters } from './clusters.ts';

/** Which question an association answers; never mixed (docs/measures.md). */
export const ASSOCIATION_KINDS = ['between', 'within', 'two-way', 'pooled'] as const;
export type AssociationKind = (typeof ASSOCIATION_KINDS)[number];

/** A rank correlation beside it; its interval holds only for independent pairs. */
export interface RankAssociation {
  readonly r: number;
  readonly inference: Outcome<Inference>;
}

/** The association of two scores over units: the estimate, and what can be said about its error. */
export interface Association {
  readonly kind: AssociationKind;
  readonly r: number;
  /** Pairs (for `between`: groups). */
  readonly n: number;
  readonly groups: number;
  readonly periods: number;
  /** Observations left out because one side was missing. */
  readonly missing: number;
  readonly inference: Outcome<Inference>;
  readonly spearman: Outcome<RankAssociation>;
}

/** What every kind boils down to: two columns of residuals with their degrees of freedom. */
export interface Residuals {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly origins: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  readonly df: number;
  /** Whether they are the values themselves about their mean: then ranks are taken of the values as they came. */
  readonly plain: boolean;
  readonly clusters: Clusters;
}

export type Counts = Pick<Association, 'kind' | 'groups' | 'periods' | 'missing'>;

/**
 * Correlates residuals. Where every pair is a cluster of its own the inference is that of independent pairs,
 * otherwise it goes over clusters, and Spearman's is refused as "repeated-units".
 */
export function associate(residuals: Residuals, counts: Counts, level: number): Outcome<Association> {
  const n = residuals.x.length;
  if (n < FEWEST_PAIRS) return refuse('too-few-values', { needed: FEWEST_PAIRS, found: n });
  if (residuals.df < 1) return refuse('no-degrees-of-freedom', { needed: 1, found: residuals.df });
  const moment = productMoment(residuals.x, residuals.y, residuals.origins);
  if (!moment.ok) return moment;
  const repeated = residuals.clusters.count < n;
  const inference = repeated
    ? clusteredInference(moment, residuals.clusters, level)
    : independentInference(moment.r, residuals.df, level);
  return computed({ ...counts, n, r: moment.r, inference, spearman: rankAssociation(residuals, repeated, level) });
}

function rankAssociation(residuals: Residuals, repeated: boolean, level: number): Outcome<RankAssociation> {
  const { x, y, origins, plain } = residuals;
  const rho = plain ? rankCorrelation(origins.x, origins.y) : rankCorrelation(x, y, origins);
  if (!rho.ok) return rho;
  const { r } = rho;
  const inference = repeated ? refuse('repeated-units') : independentInference(r, residuals.df, level, 1 + r ** 2 / 2);
  return computed({ r, inference });
}
