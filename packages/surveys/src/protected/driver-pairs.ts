import type { Question } from '../survey/question.schema.ts';
import type { Numbers } from './question-numbers.ts';

/** Exact importance is computed for so many drivers; those after the fourteenth have none. */
const MOST_DRIVERS = 14;

/** Two measures of a survey whose products are summed, so that associations can be computed: drivers and outcomes. */
export interface DriverPair {
  /** The code of the products' measure. */
  readonly code: string;
  readonly first: string;
  readonly second: string;
  /** The largest product. */
  readonly most: number;
}

interface Variable {
  readonly code: string;
  readonly most: number;
}

/** Every pair of a survey's first 14 drivers and its outcomes, recommend and experience. */
export function driverPairs(questions: readonly Question[]): DriverPair[] {
  const drivers = questions.filter(({ kind }) => kind === 'agreement').slice(0, MOST_DRIVERS);
  const variables = [...drivers.map(({ code }) => ({ code, most: 5 })), ...outcomesOf(questions)];
  return variables.flatMap((first, index) =>
    variables.slice(index + 1).map((second) => ({
      code: `${first.code}*${second.code}`,
      first: first.code,
      second: second.code,
      most: first.most * second.most,
    })),
  );
}

function outcomesOf(questions: readonly Question[]): Variable[] {
  return questions.flatMap(({ kind, code }) => {
    if (kind === 'recommend') return [{ code, most: 10 }];
    return kind === 'emotions' ? [{ code: `${code}.experience`, most: 100 }] : [];
  });
}

/** The products of the numbers that somebody gave, for the pairs that both were given of. */
export function pairNumbers(questions: readonly Question[], numbers: Numbers): Numbers {
  const products: Record<string, number> = {};
  for (const { code, first, second } of driverPairs(questions)) {
    const [one, other] = [numbers[first], numbers[second]];
    if (one !== undefined && other !== undefined) products[code] = one * other;
  }
  return products;
}
