import { MOST_DRIVERS } from '@unisono/statistics/regression';
import type { Question } from '../survey/question.schema.ts';
import type { Numbers } from './question-numbers.ts';

/** Two measures of a survey whose products are summed, so that associations can be computed: drivers and outcomes. */
export interface DriverPair {
  /** The code of the products' measure. */
  readonly code: string;
  readonly first: Variable;
  readonly second: Variable;
}

interface Variable {
  readonly code: string;
  /** The question's. */
  readonly family: string;
  readonly min: number;
  readonly max: number;
}

/** Every pair of a survey's first `MOST_DRIVERS` drivers and its outcomes, recommend and experience. Drivers after those have no importance. */
export function driverPairs(questions: readonly Question[]): DriverPair[] {
  const drivers = questions.filter(({ kind }) => kind === 'agreement').slice(0, MOST_DRIVERS);
  const variables = [...drivers.map(({ code }) => ({ code, family: code, min: 1, max: 5 })), ...outcomesOf(questions)];
  return variables.flatMap((first, index) =>
    variables.slice(index + 1).map((second) => ({ code: `${first.code}*${second.code}`, first, second })),
  );
}

function outcomesOf(questions: readonly Question[]): Variable[] {
  return questions.flatMap(({ kind, code }) => {
    if (kind === 'recommend') return [{ code, family: code, min: 0, max: 10 }];
    return kind === 'emotions' ? [{ code: `${code}.experience`, family: code, min: 0, max: 100 }] : [];
  });
}

/**
 * The product of two numbers about the middles of their scales: whole, since every scale has a whole middle. About the
 * middles, a covariance hardly changes where a few answered only one of the two; about zero it would drown.
 */
export function centredProduct({ first, second }: DriverPair, one: number, other: number): number {
  return (one - middleOf(first)) * (other - middleOf(second));
}

/** The middle of a scale. */
export function middleOf({ min, max }: Pick<Variable, 'min' | 'max'>): number {
  return (min + max) / 2;
}

/** The products of the numbers that somebody gave, for the pairs that both were given of. */
export function pairNumbers(questions: readonly Question[], numbers: Numbers): Numbers {
  const given: Record<string, number> = {};
  for (const pair of driverPairs(questions)) {
    const [one, other] = [numbers[pair.first.code], numbers[pair.second.code]];
    if (one !== undefined && other !== undefined) given[pair.code] = centredProduct(pair, one, other);
  }
  return given;
}
