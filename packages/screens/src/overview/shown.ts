import type { Overview } from '@unisono/coherence/schema';
import type { MarkKind } from '@unisono/ui/marks';
import type { ScoreShape } from './score-shape.ts';

/** What every part of the overview speaks of: the answer in shown units, and how the score is called and written. */
export interface Shown {
  readonly view: Overview;
  readonly shape: ScoreShape;
  /** The last one: figures and units are of it. */
  readonly period: string;
  readonly name: string;
  readonly mark: MarkKind;
}
