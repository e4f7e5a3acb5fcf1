/** Which cluster each pair belongs to (numbers from 0 on), and what was estimated besides r. */
export interface Clusters {
  readonly codes: readonly number[];
  readonly count: number;
  /** K of the CR1 factor: parameters that do not lie within single clusters. */
  readonly parameters: number;
  /** Whether every cluster's own means were taken off, and nothing that clusters share. */
  readonly ownMeans: boolean;
}
