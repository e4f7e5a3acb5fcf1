import type { Sql } from '@unisono/database/sql';
import { InvalidInputError } from '@unisono/rpc/server';
import { SHORT_SET } from '../emotion/emotion-set.ts';
import { lastDayOf } from '../period/period-days.ts';
import { grainOf, type Period } from '../period/period.ts';
import type { Cuts } from '../scores/moment-answers.ts';
import { loadUnitTree } from '../unit/load-unit-tree.ts';
import type { UnitTree } from '../unit/placement.ts';
import { meanOfFigures } from './mean-of-figures.ts';
import { TOGETHER, type Figure, type PanelCell, type PanelQuery } from './panel.ts';
import { readMeasureFigures } from './read-measure-figures.ts';
import { readScoreFigures, type OwnTerm } from './read-score-figures.ts';
import { parseScore } from './score-reference.ts';
import { ancestorsOn, NO_WAY, waysTogether, type Way } from './way-up.ts';

/**
 * Reads the panel: unit × period × side × score, from our own moments' rollups, from releases of protected waves and from
 * imported measures alike. Its cost follows units × periods, never the number of moments. The business has only measures.
 * @throws InvalidInputError `score-unknown`, `periods-mixed` (of more than one grain)
 */
export async function readPanel(sql: Sql, query: PanelQuery): Promise<PanelCell[]> {
  requireOneGrain(query.periods);
  const wanted = query.unitIds && new Set(query.unitIds);
  if (wanted && query.together) wanted.add(TOGETHER);
  const tree = query.units === 'subtree' ? await loadUnitTree(sql) : undefined;
  const wayOn = tree ? waysOf(query, tree) : () => NO_WAY;
  const settings = await organisationSettings(sql);
  const read = {
    ...settings,
    emotionSet: query.emotionSet ?? settings.emotionSet,
    bothRoles: query.bothRoles ?? 'counted',
  } as const;
  const cells: PanelCell[] = [];
  for (const asked of query.scores) {
    for (const figure of await readScore(sql, asked, query.periods, wayOn, read)) {
      if (!wanted || wanted.has(figure.unitId)) cells.push({ ...figure, ...asked });
    }
  }
  return cells;
}

/** The ways up of each period's last day, made once for all scores. */
function waysOf({ together, unitIds = [] }: PanelQuery, tree: UnitTree): (period: Period) => Way {
  const known = new Map<Period, Way>();
  const units = new Set(unitIds);
  return (period) => {
    const day = lastDayOf(period);
    const way = known.get(period) ?? (together ? waysTogether(tree, day, units) : ancestorsOn(tree, day));
    known.set(period, way);
    return way;
  };
}

async function readScore(
  sql: Sql,
  { side, score }: PanelQuery['scores'][number],
  periods: readonly Period[],
  wayOn: (period: Period) => Way,
  read: Omit<OwnTerm, 'term' | 'role'>,
): Promise<Figure[]> {
  const terms = parseScore(score);
  if (!terms) throw new InvalidInputError('score-unknown', { field: 'score', details: { score } });
  const figures: Figure[][] = [];
  for (const term of terms) {
    if (term.of === 'measure') {
      figures.push(await readMeasureFigures(sql, { side, metric: term.code }, periods, wayOn));
    } else {
      figures.push(
        side === 'business' ? [] : await readScoreFigures(sql, { ...read, term, role: side }, periods, wayOn),
      );
    }
  }
  return meanOfFigures(figures);
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
