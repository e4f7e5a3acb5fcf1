export type { Strength, ViewAssociation } from './association/association.schema.ts';
export type { Finding } from './finding/finding.schema.ts';
export { overviewInput, type Overview, type OverviewInput } from './overview/overview.schema.ts';
export type { Figure } from './score/figure.schema.ts';
export { defaultPeriods } from './selection/default-periods.ts';
export { parsePeriodRange, periodRangeSchema } from './selection/period-range.ts';
export { parseWhere, whereSchema } from './selection/where.ts';
export { QUADRANTS, type Place, type Quadrant } from './unit-coherence/quadrant.ts';
export type { Cut } from './unit-coherence/cut.ts';
export type { Gap } from './unit-coherence/gap.schema.ts';
export {
  coherenceViewInput,
  type CoherenceScores,
  type CoherenceView,
  type CoherenceViewInput,
  type Limit,
  type UnitCoherence,
} from './view/coherence.schema.ts';
