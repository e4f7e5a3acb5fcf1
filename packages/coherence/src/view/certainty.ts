import type { CoherenceView, Limit, UnitCoherence } from './coherence.schema.ts';

interface What {
  readonly rows: readonly UnitCoherence[];
  readonly whole: CoherenceView['whole'];
  readonly cuts: CoherenceView['cuts'];
  readonly comparable: boolean;
  readonly respondents: CoherenceView['respondents'];
}

/** Under this many units nothing is said about units in general. */
const FEW_UNITS = 10;

/** How sure we are, in one line: the units with both sides, how many of them have intervals, and what limits the view. */
export function certaintyOf({ rows, whole, cuts, comparable, respondents }: What): CoherenceView['certainty'] {
  const complete = rows.filter((row) => row.place !== null);
  const withIntervals = complete.filter(({ ex, cx }) => ex?.noInterval === null && cx?.noInterval === null).length;
  const bases = [cuts.ex?.basis, cuts.cx?.basis];
  const limits: [Limit, boolean][] = [
    ['no-intervals', complete.length > 0 && withIntervals === 0],
    ['some-intervals', withIntervals > 0 && withIntervals < complete.length],
    ['median-cuts', bases.includes('median')],
    ['no-cuts', complete.length > 0 && bases.includes(undefined)],
    ['scales-differ', complete.length > 0 && !comparable],
    ['not-rolled-up', complete.length > 0 && (whole.ex === null || whole.cx === null)],
    ['few-units', complete.length < FEW_UNITS],
    ['same-source', respondents === 'same'],
    ['source-unknown', respondents === 'unknown'],
  ];
  return {
    units: complete.length,
    withIntervals,
    determined: complete.filter((row) => row.place?.quadrant).length,
    limits: limits.filter(([, holds]) => holds).map(([limit]) => limit),
  };
}
