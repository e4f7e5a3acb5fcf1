import type { CoherenceScores } from '@unisono/coherence/schema';

type Measured = Pick<CoherenceScores['scores'][number], 'side' | 'score' | 'units' | 'periods'>;

/**
 * The score a side is shown by while nobody chose one: our own experience score, else what most units have; the
 * experience score also where nothing was measured at all.
 */
export function defaultScoreOf(scores: readonly Measured[], side: Measured['side']): string {
  const known = scores.filter((each) => each.side === side);
  if (known.some(({ score }) => score === 'experience')) return 'experience';
  const [most] = known.toSorted((a, b) => b.units - a.units || b.periods - a.periods);
  return most?.score ?? 'experience';
}
