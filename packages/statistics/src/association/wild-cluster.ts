import { seededRandom } from '../seeded-random.ts';
import type { Clusters } from './clusters.ts';
import { valueAt } from '../value-at.ts';

/** The six points of Webb (2023), equally likely: mean 0, variance 1, enough distinct draws for few clusters. */
const WEBB = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)] as const;

const DRAWS = 1999;
/** Always the same draws: the same data give the same numbers on every machine. */
const SEED = 20_260_914;
/** Halvings of the search for an end of the interval: 2⁻³⁰ is far below what 1,999 draws can tell apart. */
const HALVINGS = 30;

/** A cluster's share in the estimating equation of r: Σx·y and Σ(x² + y²)/2 of its standardised pairs. */
export interface ClusterSums {
  readonly products: Float64Array;
  readonly squares: Float64Array;
  /** Factor of T: √((G−1)/G) where a mean was estimated over the clusters, which the draws do not do again; else 1. */
  readonly allowance: number;
}

/** The sums of each cluster, over columns whose mean square is 1. */
export function clusterSums(x: Float64Array, y: Float64Array, clusters: Omit<Clusters, 'parameters'>): ClusterSums {
  const { codes, count, ownMeans } = clusters;
  const allowance = ownMeans ? 1 : Math.sqrt((count - 1) / count);
  const sums = { products: new Float64Array(count), squares: new Float64Array(count), allowance };
  for (const [index, cluster] of codes.entries()) {
    sums.products[cluster] = valueAt(sums.products, cluster) + valueAt(x, index) * valueAt(y, index);
    sums.squares[cluster] = valueAt(sums.squares, cluster) + (valueAt(x, index) ** 2 + valueAt(y, index) ** 2) / 2;
  }
  return sums;
}

/** Webb weights for every draw and cluster, row by row. */
export function webbWeights(clusters: number): Float64Array {
  const random = seededRandom(SEED);
  return Float64Array.from({ length: DRAWS * clusters }, () => valueAt(WEBB, Math.floor(random() * WEBB.length)));
}

/**
 * Test of "the correlation is ρ" over clusters: wild cluster bootstrap-t with the null imposed and Webb weights, on
 * the score of the estimating equation Σ(xy − ρ(x² + y²)/2) = 0 of standardised pairs (Cameron, Gelbach & Miller
 * 2008; score form Kline & Santos 2012; weights Webb 2023). T = ΣE/√ΣE² over the clusters' scores E, times the allowance, and p
 * the share of draws with |ΣwE|/√Σw²E² at least |T|.
 */
export function wildClusterTest(sums: ClusterSums, rho: number, weights: Float64Array): { t: number; p: number } {
  const scores = sums.products.map((product, cluster) => product - rho * valueAt(sums.squares, cluster));
  const t = sums.allowance * studentised(scores);
  let extreme = 0;
  for (let draw = 0; draw < weights.length; draw += scores.length) {
    let sum = 0;
    let squares = 0;
    for (let cluster = 0; cluster < scores.length; cluster += 1) {
      const value = valueAt(weights, draw + cluster) * valueAt(scores, cluster);
      sum += value;
      squares += value * value;
    }
    if (sum * sum >= t * t * squares) extreme += 1;
  }
  return { t, p: (extreme + 1) / (weights.length / scores.length + 1) };
}

/** All ρ that the test does not reject at 1 − level: by halving between r, which is never rejected, and ±1. */
export function wildClusterInterval(sums: ClusterSums, r: number, level: number, weights: Float64Array) {
  const rejected = (rho: number) => wildClusterTest(sums, rho, weights).p <= 1 - level;
  const end = (limit: number) => {
    if (!rejected(limit)) return limit;
    let [inside, outside] = [r, limit];
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (inside + outside) / 2;
      if (rejected(middle)) outside = middle;
      else inside = middle;
    }
    return inside;
  };
  return { low: end(-1), high: end(1) };
}

function studentised(scores: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}
