import { centred } from '../columns.ts';
import { CONFIDENCE_LEVEL } from '../distributions.ts';
import type { Outcome } from '../refusal.ts';
import { associate, type Association } from './association.ts';
import { connected } from './connected.ts';
import { coded, completePanel, type Observation } from './observation.ts';
import { valueAt } from '../value-at.ts';

/**
 * Do groups that are higher on one side tend to be higher on the other? Correlation of the groups' plain means over
 * their complete pairs, every group counting once (unweighted). Groups that share a cluster are repeats of each other.
 * Refuses: as `pooledAssociation`, n being the number of groups.
 */
export function betweenAssociation(
  observations: readonly Observation[],
  level: number = CONFIDENCE_LEVEL,
): Outcome<Association> {
  const panel = completePanel(observations);
  if (!panel.ok) return panel;
  const groups = coded(panel.groups);
  const clusters = coded(panel.clusters);
  const [x, y] = [groupMeans(panel.x, groups), groupMeans(panel.y, groups)];
  const parts = connected(groups.codes, clusters.codes, groups.count, clusters.count);
  const columns = { x: centred(x), y: centred(y), origins: { x, y }, df: groups.count - 2, plain: false };
  const residuals = { ...columns, clusters: { codes: parts.left, count: parts.count, parameters: 2, ownMeans: false } };
  const periods = coded(panel.periods).count;
  return associate(residuals, { kind: 'between', groups: groups.count, periods, missing: panel.missing }, level);
}

/** Means of each group, formed around the overall mean so that a large common offset costs no digits. */
function groupMeans(values: readonly number[], groups: { codes: readonly number[]; count: number }): number[] {
  const deviations = centred(values);
  const sums = new Float64Array(groups.count);
  const sizes = new Float64Array(groups.count);
  for (const [index, group] of groups.codes.entries()) {
    sums[group] = valueAt(sums, group) + valueAt(deviations, index);
    sizes[group] = valueAt(sizes, group) + 1;
  }
  return Array.from(sums, (sum, group) => sum / valueAt(sizes, group));
}
