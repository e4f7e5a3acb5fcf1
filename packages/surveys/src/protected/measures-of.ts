import type { Question } from '../survey/question.schema.ts';
import { centredProduct, driverPairs, type DriverPair } from './driver-pairs.ts';
import { questionFamilies, type Family } from './question-families.ts';

/**
 * For fewer no products of two answers are released: together the products of all pairs of a survey say so much that
 * the answers of a few dozen people could be computed back from them.
 */
const PAIR_MINIMUM = 100;

/** The numbers that a protected wave of this survey gives, by what is released together: `openProtectedWave` locks them. */
export function measuresOf({ questions }: { readonly questions: readonly Question[] }): Family[] {
  return [...questions.flatMap(questionFamilies), ...driverPairs(questions).map(pairFamily)];
}

/**
 * A pair has the sum of its products and nothing else. Sums of either half over those who answered both would tell,
 * taken off the sums over all who answered that half, what the few gave who left the other out.
 */
function pairFamily(pair: DriverPair): Family {
  const { code, first, second } = pair;
  const most = centredProduct(pair, first.max, second.max);
  return {
    code: `pair.${first.code}.${second.code}`,
    minimum: PAIR_MINIMUM,
    of: [first.family, second.family],
    measures: [{ code, kind: 'sum', min: -most, max: most }],
  };
}
