import type { Question } from '../survey/question.schema.ts';
import { driverPairs } from './driver-pairs.ts';
import { questionFamilies, type Family } from './question-families.ts';

/**
 * For fewer, no products of two answers are released: together the products of all pairs of a survey say so much that
 * the answers of a few dozen people could be computed back from them.
 */
const PAIR_MINIMUM = 100;

/**
 * The numbers that a protected wave of this survey gives, by what is released together: what `openProtectedWave` locks.
 * A pair has its products only. Sums of each half over those who answered both would tell, taken off the sums over all
 * who answered that half, what the few gave who left the other out.
 */
export function measuresOf({ questions }: { readonly questions: readonly Question[] }): Family[] {
  const pairs = driverPairs(questions).map(({ code, first, second, most }) => ({
    code: `pair.${first}.${second}`,
    minimum: PAIR_MINIMUM,
    measures: [{ code, kind: 'scale' as const, min: 0, max: most }],
  }));
  return [...questions.flatMap(questionFamilies), ...pairs];
}
