import { centred } from '../columns.ts';
import { CONFIDENCE_LEVEL } from '../distributions.ts';
import type { Outcome } from '../refusal.ts';
import { associate, type Association } from './association.ts';
import { coded, completePanel, type Observation } from './observation.ts';
import { nestedIn } from './nested-in.ts';
import { meansBy } from './two-way-residuals.ts';

/**
 * When a member of a group is above its group's usual on one side, is it on the other? Correlation of deviations from
 * group means. For independent pairs n − groups − 1 degrees of freedom.
 * Refuses: as `pooledAssociation`; no-variation too where no group has two different pairs, no-degrees-of-freedom.
 */
export function withinAssociation(
  observations: readonly Observation[],
  level: number = CONFIDENCE_LEVEL,
): Outcome<Association> {
  const panel = completePanel(observations);
  if (!panel.ok) return panel;
  const { x, y, missing } = panel;
  const groups = coded(panel.groups);
  const clusters = coded(panel.clusters);
  const nested = nestedIn(groups.codes, clusters.codes);
  const takeOff = meansBy(groups.codes, groups.count);
  const residuals = {
    x: takeOff(takeOff(centred(x))),
    y: takeOff(takeOff(centred(y))),
    origins: { x, y },
    df: x.length - groups.count - 1,
    plain: false,
    clusters: { ...clusters, parameters: nested ? 2 : groups.count + 1, ownMeans: nested },
  };
  const periods = coded(panel.periods).count;
  return associate(residuals, { kind: 'within', groups: groups.count, periods, missing }, level);
}
