import { CONFIDENCE_LEVEL } from '../distributions.ts';
import { refuse, type Outcome } from '../refusal.ts';
import { associate, type Association } from './association.ts';
import { nestedIn } from './nested-in.ts';
import { coded, completePanel, type Observation } from './observation.ts';
import { twoWayResiduals } from './two-way-residuals.ts';

/**
 * As within, with what all groups share in a period (a season, a price rise) taken out too: correlation of
 * least-squares residuals on group and period. For independent pairs n − rank − 1 degrees of freedom,
 * rank = groups + periods − connected parts of the panel.
 * Refuses: as `withinAssociation`; too-few-values too with fewer than two periods.
 */
export function twoWayAssociation(
  observations: readonly Observation[],
  level: number = CONFIDENCE_LEVEL,
): Outcome<Association> {
  const panel = completePanel(observations);
  if (!panel.ok) return panel;
  const [groups, periods, clusters] = [coded(panel.groups), coded(panel.periods), coded(panel.clusters)];
  if (periods.count < 2) return refuse('too-few-values', { needed: 2, found: periods.count });
  const table = { rows: groups.codes, rowCount: groups.count, columns: periods.codes, columnCount: periods.count };
  const { residuals, rank } = twoWayResiduals(table, [panel.x, panel.y]);
  const [x = new Float64Array(), y = new Float64Array()] = residuals;
  const parameters = rank + 1 - (nestedIn(groups.codes, clusters.codes) ? groups.count - 1 : 0);
  const columns = { x, y, plain: false, origins: panel, df: panel.x.length - rank - 1 };
  const residualsOf = { ...columns, clusters: { ...clusters, parameters, ownMeans: false } };
  const counts = { kind: 'two-way', groups: groups.count, periods: periods.count, missing: panel.missing } as const;
  return associate(residualsOf, counts, level);
}
