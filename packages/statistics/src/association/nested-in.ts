import { valueAt } from '../value-at.ts';
/** Whether every group lies within one cluster: its effect then needs no allowance in a cluster-robust variance. */
export function nestedIn(groups: readonly number[], clusters: readonly number[]): boolean {
  const clusterOf = new Map<number, number>();
  return groups.every((group, index) => {
    const cluster = valueAt(clusters, index);
    const known = clusterOf.get(group) ?? cluster;
    clusterOf.set(group, known);
    return known === cluster;
  });
}
