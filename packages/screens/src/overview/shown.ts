import type { Figure, Overview } from '@unisono/coherence/schema';
import type { MarkKind } from '@unisono/ui/marks';
import type { ScoreShape } from './score-shape.ts';

/** What every part of the overview speaks of: the answer in shown units, and how the score is called and written. */
export interface Shown {
  readonly view: Overview;
  readonly shape: ScoreShape;
  /** The last one: figures and units are of it. */
  readonly period: string;
  /** The score in words. */
  readonly name: string;
  /** The same with its unit, for figures and axes. */
  readonly label: string;
  readonly mark: MarkKind;
}

/** What units are shown against: all of the part, or for a single unit everybody there is. */
export interface Ranking {
  readonly units: Overview['units'];
  readonly reference: Figure | null;
  /** The unit that the page speaks of, where it is one of these. */
  readonly own: string | null;
}
