import type { Sql } from '@unisono/database/sql';
import { NO_EMOTIONS } from '../emotion/emotion-set.ts';
import { firstDayOf } from '../period/period-days.ts';
import { grainOf, type Period } from '../period/period.ts';
import { summarise } from '../scores/group-score.ts';
import { addTotals, type GroupTotals } from '../scores/group-totals.ts';
import { metricOf, type Metric } from '../scores/metrics.ts';
import { EMPTY_COLUMN, type RollupColumn } from './packed/rollup-column.ts';
import type { RollupReader } from './packed/rollup-reader.ts';
import { openGrid, type CellShape, type FigureGrid, type FilledCell } from './panel-grid.ts';
import { readReleaseTotals, type ReleaseTerm, type ReleaseTotals } from './read-release-totals.ts';
import { placesOn, rollUpColumn } from './roll-up-column.ts';
import type { Way } from './way-up.ts';

/** What a term of our own is read with. */
export interface OwnTerm extends ReleaseTerm {
  readonly bothRoles: 'counted' | 'left-out';
}

/** What both are read for: periods, the ways up in them, and the units whose figures are wanted, else all. */
export interface Wanted {
  readonly periods: readonly Period[];
  readonly wayOn: (period: Period) => Way;
  readonly unitIds: readonly string[] | undefined;
}

type Columns = ReadonlyMap<string, RollupColumn>;
type Releases = ReadonlyMap<Period, ReadonlyMap<string, ReleaseTotals>>;

/**
 * Figures of what we measured ourselves: moments, and releases of protected waves. Sums of both add up, every answer of a
 * release counting once, and weigh as many as they are; how many different people are certain is the most that one of them has.
 */
export async function readScoreGrid(
  sql: Sql,
  rollups: RollupReader,
  asked: OwnTerm,
  { periods, wayOn, unitIds }: Wanted,
): Promise<FigureGrid> {
  const columns = await readMomentColumns(rollups, asked, periods);
  const releases = await readReleaseTotals(sql, asked, periods, wayOn);
  const places = unitIds ?? everywhere(rollups, columns, releases, wayOn);
  const placesOf = placesOn(places, rollups.numbers);
  const { grid, fill } = openGrid(places, periods);
  const cellOf = cellMaker(asked);
  for (const [at, period] of periods.entries()) {
    const column = columns.get(firstDayOf(period)) ?? EMPTY_COLUMN;
    const own = asked.bothRoles === 'counted' ? column.counted : column.leftOut;
    const { n, total, squares } = rollUpColumn(column, own, placesOf(wayOn(period)), places.length);
    const released = releases.get(period);
    for (const [place, unitId] of places.entries()) {
      const lived = { n: n[place] ?? 0, total: total[place] ?? 0, squares: squares[place] ?? 0 };
      const cell = cellOf(lived, released?.get(unitId));
      if (cell) fill(place, at, cell);
    }
  }
  return grid;
}

async function readMomentColumns(
  rollups: RollupReader,
  { role, term, emotionSet }: OwnTerm,
  periods: readonly Period[],
): Promise<Columns> {
  const [first] = periods;
  if (first === undefined) return new Map();
  const ofEmotions = term.of === 'metric' && metricOf(term.code)?.ofEmotions === true;
  const asked = { role, grain: grainOf(first), term, emotionSet: ofEmotions ? emotionSet : NO_EMOTIONS };
  return rollups.columns(asked, periods.map(firstDayOf));
}

/** Every unit that has a figure in any of the periods. */
function everywhere(
  { numbers }: RollupReader,
  columns: Columns,
  releases: Releases,
  wayOn: (period: Period) => Way,
): string[] {
  const units = new Set<string>();
  for (const [period, released] of releases) {
    for (const unitId of released.keys()) units.add(unitId);
    for (const unit of columns.get(firstDayOf(period))?.units ?? []) {
      const unitId = numbers.idOf(unit);
      for (const each of [unitId, ...wayOn(period)(unitId)]) units.add(each);
    }
  }
  return [...units];
}

function cellMaker({ term, emotionSet }: OwnTerm) {
  const metric: Metric | undefined = term.of === 'metric' ? metricOf(term.code) : undefined;
  const { denominator = 1, kind = 'mean', min = null, max = null, ofEmotions = false } = metric ?? {};
  const scale = min === null || max === null ? null : { min, max };
  const alike = { kind, emotionSet: ofEmotions ? emotionSet : null, scale };
  const ofMoments: CellShape = { ...alike, source: 'moments', k: null };
  return (lived: GroupTotals, released?: ReleaseTotals): FilledCell | undefined => {
    const summary = summarise(released ? addTotals(lived, released.totals) : lived, { denominator });
    if (!summary) return undefined;
    return {
      value: summary.mean,
      n: released ? Math.max(lived.n, released.most) : summary.n,
      answers: summary.n,
      sd: summary.sd,
      shape: released ? { ...alike, source: 'release', k: released.k } : ofMoments,
    };
  };
}
