import type { Sql } from '@unisono/database/sql';
import { NO_EMOTIONS } from '../emotion/emotion-set.ts';
import { firstDayOf, lastDayOf, periodOf } from '../period/period-days.ts';
import { grainOf, type Period } from '../period/period.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import { addTotals, NOBODY, type GroupTotals } from '../scores/group-totals.ts';
import { metricOf } from '../scores/metrics.ts';
import type { Cuts } from '../scores/moment-answers.ts';
import { rollUpParts, type PartTotals } from './roll-up-parts.ts';
import type { ScoreTerm } from './score-reference.ts';
import { toldBy, totalsOf, type ReleasedTotals } from './score-of-releases.ts';
import type { Way } from './way-up.ts';

/** What the releases of one period tell of a unit. */
export interface ReleaseTotals {
  readonly totals: GroupTotals;
  /** The most people that one of them has: so many are certain to be different. */
  readonly most: number;
  /** The fewest people that anything in them is shown for. */
  readonly k: number;
}

export interface ReleaseTerm {
  readonly term: ScoreTerm & { readonly of: 'metric' | 'answer' };
  readonly role: Role;
  readonly emotionSet: number;
  readonly cuts: Cuts;
}

interface Row extends ReleasedTotals {
  readonly releaseId: string;
  readonly day: string;
  readonly k: number;
  readonly unitIds: readonly string[];
}

/** By period and unit what releases of protected waves tell of a term. A release is of the period that its day lies in. */
export async function readReleaseTotals(
  sql: Sql,
  asked: ReleaseTerm,
  periods: readonly Period[],
  wayOn: (period: Period) => Way,
): Promise<Map<Period, Map<string, ReleaseTotals>>> {
  const [first] = periods;
  if (first === undefined) return new Map();
  const rows = await readRows(sql, asked, periods);
  const byPeriod = Map.groupBy(rows, ({ day }) => periodOf(day, grainOf(first)));
  return new Map(
    periods.map((period) => [period, sumReleases(byPeriod.get(period) ?? [], asked, wayOn(period))] as const),
  );
}

function sumReleases(rows: readonly Row[], { term, cuts }: ReleaseTerm, way: Way): Map<string, ReleaseTotals> {
  const sums = new Map<string, ReleaseTotals>();
  for (const [, release] of Map.groupBy(rows, (row) => row.releaseId)) {
    const k = release[0]?.k ?? 0;
    const parts = release.flatMap(({ unitIds, ...told }): PartTotals[] => {
      const totals = term.of === 'metric' ? totalsOf(term.code, told, cuts) : told;
      return totals ? [{ unitIds, totals }] : [];
    });
    for (const [unitId, totals] of rollUpParts(parts, way)) {
      const sum = sums.get(unitId) ?? { totals: NOBODY, most: 0, k };
      sums.set(unitId, {
        totals: addTotals(sum.totals, totals),
        most: Math.max(sum.most, totals.n),
        k: Math.min(sum.k, k),
      });
    }
  }
  return sums;
}

function readRows(sql: Sql, { term, role, emotionSet }: ReleaseTerm, periods: readonly Period[]): Promise<Row[]> {
  const days = periods.flatMap((period) => [firstDayOf(period), lastDayOf(period)]).sort();
  const ofEmotions = term.of === 'metric' && metricOf(term.code)?.ofEmotions === true;
  return sql<Row & Record<string, unknown>>(
    `select r.id as "releaseId", r.day, r.k, p.unit_ids as "unitIds", f.n, f.total::float8 as total,
       f.squares::float8 as squares, f.counts
     from panel_release r join panel_figure f on f.release_id = r.id and f.score = $2
     join panel_part p on p.release_id = r.id and p.part = f.part
     where r.side = $1 and r.day between $3 and $4 and ($5 = ${NO_EMOTIONS} or r.emotion_set = $5)
     order by r.day, r.id, f.part`,
    [
      role,
      term.of === 'metric' ? toldBy(term.code) : `answer:${term.code}`,
      days[0],
      days.at(-1),
      ofEmotions ? emotionSet : NO_EMOTIONS,
    ],
  );
}
