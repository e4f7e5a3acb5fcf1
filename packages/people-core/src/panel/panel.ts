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
   * Of a subtree reading of `unitIds`, none of them above another: all of them also as one unit, `TOGETHER`. It has people
   * whose units are only shown pooled.
   */
  readonly together?: boolean;
  /**
   * People who are, or were, employee and customer: `counted` (where it is left out) on each side like everybody, or
   * `left-out` of our own moments, so that no two sides have people in common. Of imported
   * measures and of releases nobody can be told.
   */
  readonly bothRoles?: 'counted' | 'left-out';
  /** The emotion set that emotional scores are of; the organisation's where it is left out. */
  readonly emotionSet?: number;
}

/** The unit id of all units together. */
export const TOGETHER = 'together';

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
  /**
   * Distinct people; of several scores the fewest. Null where a measure came without. Where releases are in it, as many as
   * are certain to be different: the most that one release or the moments have.
   */
  readonly n: number | null;
  /**
   * How many answers the value is the mean of, which is what it weighs beside others: people of moments and measures once,
   * every answer of a release once. As `n` but where several releases, or a release and moments, tell of one period; never less.
   */
  readonly answers: number | null;
  /** Standard deviation of the answers that are in it, divisor `answers` − 1; null where it is not known, or of several scores. */
  readonly sd: number | null;
  /** `measure` as soon as anything in it was imported, else `release` as soon as a protected wave told any of it. */
  readonly source: PanelSource;
  /** Of releases the fewest people that anything in them is shown for; null where none is in it. */
  readonly k: number | null;
  /** Set for scores of emotions: only the same set compares. */
  readonly emotionSet: number | null;
  readonly scale: Scale | null;
}

/** Our own moments, releases of protected waves, or what another system measured. */
export type PanelSource = 'moments' | 'release' | 'measure';

/** A cell before it belongs to a score reference. */
export type Figure = Omit<PanelCell, 'side' | 'score'>;
