import type { Figures } from './figures.ts';
import type { ScoreRule } from './question-scores.ts';
import type { ScreenFamily } from './screen-family.ts';
import type { ResultReason } from './result.schema.ts';

/** A run, and the part of it that the same reader sees. */
export interface ScreenRun {
  readonly waveId: string;
  readonly sequence: number;
  readonly day: string;
  readonly figures: Figures;
  readonly part: readonly number[];
  /** Why a score of it cannot be compared with this screen's; undefined where it can. */
  readonly incomparable: (rule: ScoreRule) => ResultReason | undefined;
}

/** What one screen of results is computed from. */
export interface ResultScreen {
  readonly figures: Figures;
  readonly rules: readonly ScoreRule[];
  /** The groups that are shown. */
  readonly part: readonly number[];
  /** All groups of the release. */
  readonly whole: readonly number[];
  /**
   * Why the whole is not shown beside the part, by measure: in an identified wave it would tell those who cover a part
   * what the few others answered. Undefined where it is shown.
   */
  readonly wholeHidden: (measure: string) => ResultReason | undefined;
  /** How many staff were asked, where they were asked whole and it is known; else undefined. */
  readonly population: (groupIds: readonly number[]) => number | undefined;
  /** The runs before, oldest first. */
  readonly before: readonly ScreenRun[];
  readonly family: ScreenFamily;
}
