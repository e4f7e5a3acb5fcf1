import type { Question } from '../survey/question.schema.ts';
import { driverPairs, pairMeasures, type DriverPair } from './driver-pairs.ts';
import { questionFamilies, type Family } from './question-families.ts';

/** For fewer no products of two answers are released. */
const PAIR_MINIMUM = 30;

/** The numbers that a protected wave of this survey gives, by what is released together: `openProtectedWave` locks them. */
export function measuresOf({ questions }: { readonly questions: readonly Question[] }): Family[] {
  return [...questions.flatMap(questionFamilies), ...driverPairs(questions).map(pairFamily)];
}

function pairFamily(pair: DriverPair): Family {
  const { first, second } = pair;
  const codes = pairMeasures(pair);
  return {
    code: `pair.${first.code}.${second.code}`,
    minimum: PAIR_MINIMUM,
    of: [first.family, second.family],
    measures: [
      scale(codes.product, first.min * second.min, first.max * second.max),
      scale(codes.first, first.min, first.max),
      scale(codes.second, second.min, second.max),
    ],
  };
}

function scale(code: string, min: number, max: number) {
  return { code, kind: 'scale' as const, min, max };
}
