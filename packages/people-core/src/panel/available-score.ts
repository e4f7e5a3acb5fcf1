import type { Side } from '../measure/measure.schema.ts';
import { periodOf } from '../period/period-days.ts';
import type { Grain, Period } from '../period/period.ts';
import type { MetricKind } from '../scores/metrics.ts';
import type { PanelSource, Scale } from './panel.ts';
import type { ScoreReference } from './score-reference.ts';

/** A score that there are figures of, on one side in one grain. */
export interface AvailableScore {
  readonly side: Side;
  readonly score: ScoreReference;
  readonly grain: Grain;
  readonly source: PanelSource;
  readonly kind: MetricKind;
  /** What the importer called it. */
  readonly label: string | null;
  /** For scores of emotions, the set they were asked with: one entry per set. */
  readonly emotionSet: number | null;
  /** Null where it is not known, open, or not the same everywhere. */
  readonly scale: Scale | null;
  /** Units with a figure of their own (of releases: whose people were told of), and periods with one at any unit. */
  readonly units: number;
  readonly periods: number;
  readonly first: Period;
  readonly last: Period;
}

/** The same as it is counted. */
export interface ScoreRow {
  readonly side: Side;
  readonly code: string;
  readonly grain: Grain;
  readonly set: number;
  readonly label: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly units: number;
  readonly periods: number;
  readonly first: string;
  readonly last: string;
}

export function availableScore(
  row: ScoreRow,
  score: ScoreReference,
  kind: MetricKind,
  source: PanelSource,
): AvailableScore {
  const { side, grain, set, label, min, max, units, periods, first, last } = row;
  return {
    side,
    score,
    grain,
    source,
    kind,
    label,
    emotionSet: set || null,
    scale: min === null || max === null ? null : { min, max },
    units,
    periods,
    first: periodOf(first, grain),
    last: periodOf(last, grain),
  };
}
