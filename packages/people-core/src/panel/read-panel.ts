import type { Sql } from '@unisono/database/sql';
import { InvalidInputError } from '@unisono/rpc/server';
import { SHORT_SET } from '../emotion/emotion-set.ts';
import { grainOf, type Period } from '../period/period.ts';
import { loadUnitTree } from '../unit/load-unit-tree.ts';
import type { UnitTree } from '../unit/placement.ts';
import { meanOfFigures } from './mean-of-figures.ts';
import type { Figure, PanelCell, PanelQuery } from './panel.ts';
import { readMeasureFigures } from './read-measure-figures.ts';
import { readMomentFigures, type MomentTerm } from './read-moment-figures.ts';
import { parseScore } from './score-reference.ts';

/**
 * Reads the panel: unit × period × side × score, from our own moments' rollups and from imported measures alike. Its
 * cost follows units × periods, never the number of moments. The business has only measures.
 * @throws InvalidInputError `score-unknown`, `periods-mixed` (of more than one grain)
 */
export async function readPanel(sql: Sql, query: PanelQuery): Promise<PanelCell[]> {
  requireOneGrain(query.periods);
  const tree = query.units === 'subtree' ? await loadUnitTree(sql) : undefined;
  const emotionSet = query.emotionSet ?? (await organisationSet(sql));
  const people = { emotionSet, bothRoles: query.bothRoles ?? 'counted' } as const;
  const wanted = query.unitIds && new Set(query.unitIds);
  const cells: PanelCell[] = [];
  for (const asked of query.scores) {
    for (const figure of await readScore(sql, asked, query.periods, tree, people)) {
      if (!wanted || wanted.has(figure.unitId)) cells.push({ ...figure, ...asked });
    }
  }
  return cells;
}

async function readScore(
  sql: Sql,
  { side, score }: PanelQuery['scores'][number],
  periods: readonly Period[],
  tree: UnitTree | undefined,
  people: Pick<MomentTerm, 'emotionSet' | 'bothRoles'>,
): Promise<Figure[]> {
  const terms = parseScore(score);
  if (!terms) throw new InvalidInputError('score-unknown', { field: 'score', details: { score } });
  const figures: Figure[][] = [];
  for (const term of terms) {
    if (term.of === 'measure') {
      figures.push(await readMeasureFigures(sql, { side, metric: term.code }, periods, tree));
    } else {
      figures.push(
        side === 'business' ? [] : await readMomentFigures(sql, { term, role: side, ...people }, periods, tree),
      );
    }
  }
  return meanOfFigures(figures);
}

function requireOneGrain(periods: readonly Period[]): void {
  const grains = [...new Set(periods.map(grainOf))];
  if (grains.length > 1) throw new InvalidInputError('periods-mixed', { field: 'periods', details: { grains } });
}

async function organisationSet(sql: Sql): Promise<number> {
  const [organisation] = await sql<{ set: number }>('select emotion_set as set from organisation');
  return organisation?.set ?? SHORT_SET;
}
