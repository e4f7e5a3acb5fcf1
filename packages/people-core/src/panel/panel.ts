import type { Side } from '../measure/measure.schema.ts';
import type { Period } from '../period/period.ts';
import type { MetricKind } from '../scores/metrics.ts';
import type { ScoreReference } from './score-reference.ts';

/** What to read from the panel. */
export interface PanelQuery {
  /** Of one grain. */
  readonly periods: readonly Period[];
  readonly scores: readonly { readonly side: Side; readonly score: ScoreReference }[];
  /**
   * `own`: what was measured at each unit itself; `subtree`: with everything that hung under it on the period's last
   * day. Sums of units: somebody served by two of them counts in each.
   */
  readonly units: 'own' | 'subtree';
  /** Only these units; all where it is left out. */
  readonly unitIds?: readonly string[];
  /**
   * People who are, or were, employee and customer: `counted` (where it is left out) on each side like everybody, or
   * `left-out` of our own moments, so that no two sides have people in common. Of imported measures nobody can be told.
   */
  readonly bothRoles?: 'counted' | 'left-out';
  /** The emotion set that emotional scores are of; the organisation's where it is left out. */
  readonly emotionSet?: number;
}

/** The ends of a score's scale. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** One score of one unit in one period. There is no cell where nothing was measured. */
export interface PanelCell {
  readonly unitId: string;
  readonly period: Period;
  readonly side: Side;
  readonly score: ScoreReference;
  /** In the score's own unit; shares 0–1, net promoter scores −100 to 100. */
  readonly value: number;
  readonly kind: MetricKind;
  /** Distinct people; of several scores the fewest. Null where a measure came without. */
  readonly n: number | null;
  /** Standard deviation of the people's means, divisor n − 1; null where it is not known, or of several scores. */
  readonly sd: number | null;
  /** `measure` as soon as anything in it was imported. */
  readonly source: 'moments' | 'measure';
  /** Set for scores of emotions: only the same set compares. */
  readonly emotionSet: number | null;
  readonly scale: Scale | null;
}

/** A cell before it belongs to a score reference. */
export type Figure = Omit<PanelCell, 'side' | 'score'>;
