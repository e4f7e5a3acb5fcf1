import { valueAt } from '../value-at.ts';
import type { Clusters } from './clusters.ts';

/** The clusters' shares in the estimating equation of r: Σx·y and Σ(x² + y²)/2 of their standardised pairs. */
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
    const [first, second] = [valueAt(x, index), valueAt(y, index)];
    sums.products[cluster] = valueAt(sums.products, cluster) + first * second;
    sums.squares[cluster] = valueAt(sums.squares, cluster) + (first ** 2 + second ** 2) / 2;
  }
  return sums;
}
