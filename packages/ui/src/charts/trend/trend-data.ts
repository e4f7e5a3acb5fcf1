import type { Estimate } from '../../format/format-interval.ts';
import type { MarkKind } from '../../marks/mark-path.ts';

/** One line: a value per period, null where there is none. */
export interface TrendSeries {
  readonly side: MarkKind;
  readonly label: string;
  readonly values: readonly (Estimate | null)[];
}

/** What was done meanwhile, drawn as a bar under the axis. */
export interface TrendInitiative {
  readonly id: string;
  /** The letter it has in every chart of the page. */
  readonly letter: string;
  readonly name: string;
  readonly side: MarkKind;
  readonly from: string;
  /** The last day; null while it is still running. */
  readonly to: string | null;
}
