import type { Sql } from '@unisono/database/sql';
import { periodOf, type GroupTotals } from '@unisono/people-core/schema';
import { readPanel } from '@unisono/people-core/server';
import type { Question } from '../survey/question.schema.ts';
import { differenceOf } from './compare-scores.ts';
import type { UnitsMeant } from './reader-part.ts';
import type { ResultScreen } from './result-screen.ts';
import type { EmpathyGap } from './result.schema.ts';
import { figureOfSums, scoreFigure } from './score-figure.ts';
import { totalsOver } from './totals-over.ts';

/**
 * What staff believe that their customers feel, less what these customers said in the quarter of the wave, in points of
 * the experience score. Customers of the same units, by the panel; fewer than k of them are not shown.
 */
export async function empathyGaps(
  sql: Sql,
  screen: ResultScreen,
  { questions, units, day, k }: { questions: readonly Question[]; units: UnitsMeant; day: string; k: number },
): Promise<EmpathyGap[]> {
  const { figures, part, family } = screen;
  const period = periodOf(day, 'quarter');
  const gaps: EmpathyGap[] = [];
  for (const question of questions) {
    if (question.kind !== 'empathy') continue;
    const rule = screen.rules.find((each) => each.question === question.code && each.metric === 'experience');
    if (!rule) continue;
    const lived = await customersExperience(sql, units, period, question.emotionSet);
    const predicted = scoreFigure(figures, part, rule, screen.population(part));
    const given = totalsOver(figures, part, rule);
    const known = lived !== undefined && lived.n >= k;
    gaps.push({
      question: question.code,
      predicted,
      lived: known
        ? figureOfSums({ code: rule.measure, ...lived, counts: null }, rule)
        : { ok: false, reason: 'customers-unknown' },
      gap:
        known && given && predicted.ok
          ? family.add(`${rule.code} less the customers'`, differenceOf(given, lived, rule))
          : { ok: false, reason: predicted.ok ? 'customers-unknown' : predicted.reason },
      periods: [period],
    });
  }
  return gaps;
}

/** Of the units' own customers; somebody served by two of them counts in each. Undefined: nobody was heard. */
async function customersExperience(
  sql: Sql,
  units: UnitsMeant,
  period: string,
  emotionSet: number,
): Promise<GroupTotals | undefined> {
  const cells = await readPanel(sql, {
    periods: [period],
    scores: [{ side: 'customer', score: 'experience' }],
    units: 'own',
    emotionSet,
    ...(units === 'everything' ? {} : { unitIds: [...units] }),
  });
  let totals: GroupTotals | undefined;
  for (const { n, value, sd } of cells) {
    if (n === null || (sd === null && n > 1)) continue;
    const squares = n * value * value + (n - 1) * (sd ?? 0) ** 2;
    totals = {
      n: (totals?.n ?? 0) + n,
      total: (totals?.total ?? 0) + n * value,
      squares: (totals?.squares ?? 0) + squares,
    };
  }
  return totals;
}
