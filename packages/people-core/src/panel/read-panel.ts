import type { Sql } from '@unisono/database/sql';
import { InvalidInputError } from '@unisono/rpc/server';
import { SHORT_SET } from '../emotion/emotion-set.ts';
import { lastDayOf } from '../period/period-days.ts';
import { grainOf, type Period } from '../period/period.ts';
import type { Cuts } from '../scores/moment-answers.ts';
import { loadUnitTree } from '../unit/load-unit-tree.ts';
import type { UnitTree } from '../unit/placement.ts';
import { meanOfFigures } from './mean-of-figures.ts';
import { rollupsAnew, type RollupReader } from './packed/rollup-reader.ts';
import { figuresOf, gridOf, type FigureGrid, type PanelGrid } from './panel-grid.ts';
import { TOGETHER, type PanelCell, type PanelQuery } from './panel.ts';
import { readMeasureFigures } from './read-measure-figures.ts';
import { readScoreGrid, type OwnTerm, type Wanted } from './read-score-grid.ts';
import { parseScore } from './score-reference.ts';
import { ancestorsOn, NO_WAY, sameTreeOn, waysTogether, type Way } from './way-up.ts';

/**
 * Reads the panel: unit × period × side × score, from our own moments' rollups, from releases of protected waves and from
 * imported measures alike. Its cost follows units × periods, never the number of moments. The business has only measures.
 * @throws InvalidInputError `score-unknown`, `periods-mixed` (of more than one grain)
 */
export async function readPanel(sql: Sql, query: PanelQuery): Promise<PanelCell[]> {
  const grids = await readPanelGrids(sql, query);
  return grids.flatMap((grid) => {
    const { side, score } = grid;
    return figuresOf(grid).map((figure) => Object.assign(figure, { side, score }));
  });
}

/**
 * The same as one grid for each score. `rollups` are where sums of moments come from; releases, measures, settings and the tree are
 * read anew each time.
 */
export async function readPanelGrids(
  sql: Sql,
  query: PanelQuery,
  rollups: RollupReader = rollupsAnew(sql),
): Promise<PanelGrid[]> {
  const { periods, together = false, emotionSet, bothRoles = 'counted' } = query;
  requireOneGrain(periods);
  const tree = query.units === 'subtree' ? await loadUnitTree(sql) : undefined;
  const wayOn = tree ? waysOf(query, tree) : () => NO_WAY;
  const unitIds = query.unitIds && together ? [...query.unitIds, TOGETHER] : query.unitIds;
  const settings = await organisationSettings(sql);
  const read = { ...settings, emotionSet: emotionSet ?? settings.emotionSet, bothRoles };
  const grids: PanelGrid[] = [];
  for (const asked of query.scores) {
    const grid = await readScore({ sql, rollups, read }, asked, { periods, wayOn, unitIds });
    grids.push({ ...grid, ...asked });
  }
  return grids;
}

/** The ways up of each period's last day, made once for all scores and for all days on which the tree is the same. */
function waysOf({ together, unitIds = [] }: PanelQuery, tree: UnitTree): (period: Period) => Way {
  const known = new Map<number, Way>();
  const units = new Set(unitIds);
  const sameTree = sameTreeOn(tree);
  return (period) => {
    const day = lastDayOf(period);
    const same = sameTree(day);
    const way = known.get(same) ?? (together ? waysTogether(tree, day, units) : ancestorsOn(tree, day));
    known.set(same, way);
    return way;
  };
}

interface From {
  readonly sql: Sql;
  readonly rollups: RollupReader;
  readonly read: Omit<OwnTerm, 'term' | 'role'>;
}

async function readScore(
  { sql, rollups, read }: From,
  { side, score }: PanelQuery['scores'][number],
  wanted: Wanted,
): Promise<FigureGrid> {
  const terms = parseScore(score);
  if (!terms) throw new InvalidInputError('score-unknown', { field: 'score', details: { score } });
  const { periods, wayOn, unitIds } = wanted;
  const grids: FigureGrid[] = [];
  for (const term of terms) {
    if (term.of === 'measure') {
      grids.push(gridOf(await readMeasureFigures(sql, { side, metric: term.code }, periods, wayOn), periods, unitIds));
    } else if (side === 'business') {
      grids.push(gridOf([], periods, unitIds));
    } else {
      grids.push(await readScoreGrid(sql, rollups, { ...read, term, role: side }, wanted));
    }
  }
  const [only, ...others] = grids;
  return only && others.length === 0 ? only : gridOf(meanOfFigures(grids.map(figuresOf)), periods, unitIds);
}

function requireOneGrain(periods: readonly Period[]): void {
  const grains = [...new Set(periods.map(grainOf))];
  if (grains.length > 1) throw new InvalidInputError('periods-mixed', { field: 'periods', details: { grains } });
}

async function organisationSettings(sql: Sql): Promise<{ emotionSet: number; cuts: Cuts }> {
  const [set] = await sql<Cuts & { emotionSet: number }>(
    'select emotion_set as "emotionSet", wow_cut as "wowCut", pain_cut as "painCut" from organisation',
  );
  const { emotionSet = SHORT_SET, wowCut = 80, painCut = 80 } = set ?? {};
  return { emotionSet, cuts: { wowCut, painCut } };
}
