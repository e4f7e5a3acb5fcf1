import { summarise } from '@unisono/people-core/schema';
import { alphaOfCovariances, intraclassCorrelation } from '@unisono/statistics/agreement';
import { driverPairs } from '../protected/driver-pairs.ts';
import type { Question } from '../survey/question.schema.ts';
import { pairMoments, spreadOver } from './pair-sums.ts';
import type { ResultScreen } from './result-screen.ts';
import type { ConstructReliability, ScoreAgreement } from './result.schema.ts';

/** Under this the groups' means are not reliable (Bliese 2000). */
const WEAK_UNDER = 0.7;

/**
 * How much of the answers to each main question lies between groups, ICC(1), and how reliable the groups' means are,
 * ICC(2): over the sets of groups that it is released for, each a group here.
 */
export function scoreAgreement({ figures, rules, part }: ResultScreen): ScoreAgreement[] {
  const shown = new Set(part);
  return rules
    .filter(({ main, kind }) => main && kind !== 'share')
    .map((rule) => {
      const blocks = figures.blocksOf(rule.measure).filter(({ groupIds }) => groupIds.every((id) => shown.has(id)));
      const summaries = blocks.flatMap(({ value }) => {
        const totals = rule.totalsOf(value);
        if (!totals || totals.n === 0 || totals.squares === null) return [];
        return summarise({ ...totals, squares: totals.squares }, rule) ?? [];
      });
      const icc = intraclassCorrelation(summaries);
      if (!icc.ok) return { code: rule.code, result: icc };
      const { icc1, icc2, groups, n } = icc;
      return { code: rule.code, result: { ok: true, icc1, icc2, groups, n, weak: icc2 < WEAK_UNDER } };
    });
}

/** Cronbach's alpha of the questions that are one scale, from the sums of their pairs. */
export function constructReliability(
  { figures, part }: Pick<ResultScreen, 'figures' | 'part'>,
  questions: readonly Question[],
): ConstructReliability[] {
  const items = questions.flatMap((question) =>
    question.kind === 'agreement' && question.construct !== null
      ? [{ ...question, construct: question.construct }]
      : [],
  );
  const constructs = Map.groupBy(items, ({ construct }) => construct);
  const pairs = driverPairs(questions);
  return [...constructs]
    .filter(([, own]) => own.length > 1)
    .map(([construct, own]) => {
      const codes = own.map(({ code }) => code);
      return { construct, questions: codes, result: alphaOf(codes) };
    });

  function alphaOf(codes: readonly string[]): ConstructReliability['result'] {
    const matrix = codes.map(() => codes.map(() => 0));
    let least = Number.POSITIVE_INFINITY;
    for (const [row, one] of codes.entries()) {
      const own = spreadOver(figures, part, one);
      if (!own) return { ok: false, reason: 'pairs-withheld' };
      put(matrix, row, row, own.variance);
      for (const [column, other] of codes.slice(0, row).entries()) {
        const pair = pairs.find(({ first, second }) => first.code === other && second.code === one);
        const moments = pair && pairMoments(figures, part, pair);
        if (!moments) return { ok: false, reason: 'pairs-withheld' };
        least = Math.min(least, moments.n);
        put(matrix, row, column, moments.covariance);
        put(matrix, column, row, moments.covariance);
      }
    }
    const reliability = alphaOfCovariances(matrix, least);
    if (!reliability.ok) return reliability;
    const { alpha, low, high, n } = reliability;
    return { ok: true, alpha, low, high, n };
  }
}

function put(matrix: readonly number[][], row: number, column: number, value: number): void {
  const own = matrix[row];
  if (own) own[column] = value;
}
