import { sqlOf } from '@unisono/database/sql';
import { lastDayOf, METRICS, movePeriod, periodsBetween, type Day, type Period } from '@unisono/people-core/schema';
import { freshRollups, listScores, readPanelGrids, today } from '@unisono/people-core/server';
import { chooseUnits } from '../selection/choose-units.ts';
import { defaultPeriods } from '../selection/default-periods.ts';
import { partOfTree } from '../selection/part-of-tree.ts';
import { parsePeriodRange } from '../selection/period-range.ts';
import type { Reader } from '../view/view-coherence.ts';
import { presentOverview } from './overview.presenter.ts';
import type { Overview, OverviewInput } from './overview.schema.ts';

/** How many periods a trend has when one period was asked for. */
const TREND = 8;

/**
 * One side's overview: the score now, how it moved, its units in order and what stands out.
 * @throws NotFoundError `unit-unknown`; NotAllowedError `unit-out-of-scope`
 */
export async function viewSide({ em, database, scope, now }: Reader, input: OverviewInput): Promise<Overview> {
  const sql = sqlOf(em);
  const { side, score, level } = input;
  const day = await today(sql, now());
  const rollups = await freshRollups(database.app);
  const available = await listScores(sql, rollups);
  const periods = input.period ? withTrend(input.period) : (defaultPeriods(available, [{ side, score }], day) ?? []);
  const nodes = await partOfTree(sql, scope, input.unitId, { day: treeDay(periods, day), today: day });
  const units = chooseUnits(nodes, { level, groupBy: 'unit', where: [] });
  const unitIds = units.map((unit) => unit.id);
  const query = { units: 'subtree', unitIds, together: true } as const;
  const cells = await readPanelGrids(sql, { ...query, periods, scores: [{ side, score }] }, rollups);
  const others = METRICS.filter((metric) => metric.code !== score).map((metric) => ({ side, score: metric.code }));
  const beside = await readPanelGrids(sql, { ...query, periods: periods.slice(-1), scores: others }, rollups);
  return presentOverview({ input, available, periods, units, cells, beside });
}

/** A single period is shown with those that led to it. */
function withTrend(range: string): readonly Period[] {
  const periods = parsePeriodRange(range) ?? [];
  const [only] = periods;
  if (only === undefined || periods.length > 1) return periods;
  return periodsBetween(movePeriod(only, 1 - TREND), only);
}

function treeDay(periods: readonly Period[], day: Day): Day {
  const last = periods.at(-1);
  return last === undefined ? day : lastDayOf(last);
}
