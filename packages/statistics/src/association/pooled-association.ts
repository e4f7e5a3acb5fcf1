import { centred } from '../columns.ts';
import { CONFIDENCE_LEVEL } from '../distributions.ts';
import type { Outcome } from '../refusal.ts';
import { associate, type Association } from './association.ts';
import { coded, completePanel, type Observation } from './observation.ts';

/**
 * All pairs together, differences between groups and changes within them mixed: shown for completeness, last.
 * n − 2 degrees of freedom for independent pairs.
 * Refuses: not-finite, too-large, too-few-values (under 4 pairs), no-variation; the inference alone: perfect-fit,
 * too-few-clusters, out-of-range.
 */
export function pooledAssociation(
  observations: readonly Observation[],
  level: number = CONFIDENCE_LEVEL,
): Outcome<Association> {
  const panel = completePanel(observations);
  if (!panel.ok) return panel;
  const { x, y, missing } = panel;
  const [groups, periods] = [coded(panel.groups).count, coded(panel.periods).count];
  const columns = { x: centred(x), y: centred(y), origins: { x, y }, df: x.length - 2, plain: true };
  const residuals = { ...columns, clusters: { ...coded(panel.clusters), parameters: 2, ownMeans: false } };
  return associate(residuals, { kind: 'pooled', groups, periods, missing }, level);
}
