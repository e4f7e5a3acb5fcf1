import type { Sql } from '@unisono/database/sql';
import type { Period } from '../period/period.ts';
import { summarise } from '../scores/group-score.ts';
import { addTotals, NOBODY, type GroupTotals } from '../scores/group-totals.ts';
import { metricOf } from '../scores/metrics.ts';
import type { Figure } from './panel.ts';
import { readMomentTotals, type MomentTerm } from './read-moment-totals.ts';
import { readReleaseTotals, type ReleaseTerm, type ReleaseTotals } from './read-release-totals.ts';
import type { Way } from './way-up.ts';

export type OwnTerm = MomentTerm & ReleaseTerm;

/**
 * Figures of what we measured ourselves: moments, and releases of protected waves. Sums of both add up, every answer of a
 * release counting once, and weigh as many as they are; how many different people are certain is the most that one of them has.
 */
export async function readScoreFigures(
  sql: Sql,
  asked: OwnTerm,
  periods: readonly Period[],
  wayOn: (period: Period) => Way,
): Promise<Figure[]> {
  const moments = await readMomentTotals(sql, asked, periods, wayOn);
  const releases = await readReleaseTotals(sql, asked, periods, wayOn);
  return periods.flatMap((period) => {
    const [lived, released] = [moments.get(period), releases.get(period)];
    const units = new Set([...(lived?.keys() ?? []), ...(released?.keys() ?? [])]);
    return [...units].flatMap(
      (unitId) => figureOf({ unitId, period }, asked, lived?.get(unitId), released?.get(unitId)) ?? [],
    );
  });
}

function figureOf(
  place: Pick<Figure, 'unitId' | 'period'>,
  { term, emotionSet }: OwnTerm,
  lived: GroupTotals = NOBODY,
  released?: ReleaseTotals,
): Figure | undefined {
  const metric = term.of === 'metric' ? metricOf(term.code) : undefined;
  const { denominator = 1, kind = 'mean', min = null, max = null, ofEmotions = false } = metric ?? {};
  const summary = summarise(released ? addTotals(lived, released.totals) : lived, { denominator });
  if (!summary) return undefined;
  return {
    ...place,
    value: summary.mean,
    kind,
    n: released ? Math.max(lived.n, released.most) : summary.n,
    answers: summary.n,
    sd: summary.sd,
    source: released ? 'release' : 'moments',
    k: released?.k ?? null,
    emotionSet: ofEmotions ? emotionSet : null,
    scale: min === null || max === null ? null : { min, max },
  };
}
