import type { Database } from '@unisono/database/pools';
import { sqlOf, type EntityManager } from '@unisono/database/sql';
import { DEFAULT_QUADRANT_CUT, lastDayOf } from '@unisono/people-core/schema';
import { findOrganisation, freshRollups, listScores, readPanelGrids, today } from '@unisono/people-core/server';
import type { Scope } from '@unisono/rpc/server';
import { computeAssociations } from '../association/compute-associations.ts';
import { chooseUnits } from '../selection/choose-units.ts';
import { defaultPeriods } from '../selection/default-periods.ts';
import { partOfTree } from '../selection/part-of-tree.ts';
import { parsePeriodRange } from '../selection/period-range.ts';
import { parseWhere } from '../selection/where.ts';
import type { CoherenceView, CoherenceViewInput } from './coherence.schema.ts';
import { presentCoherence } from './coherence.presenter.ts';
import { completePairs, pairOf } from './complete-pairs.ts';
import { panelTable } from './panel-table.ts';

/** Who reads: within which part of the tree, and when. */
export interface Reader {
  readonly em: EntityManager;
  readonly database: Database;
  readonly scope: Scope;
  readonly now: () => Date;
}

/**
 * The coherence view: units by EX and CX in the last period, how they got there, and whether the two move together.
 * @throws NotFoundError `unit-unknown`; NotAllowedError `unit-out-of-scope`
 */
export async function viewCoherence(
  { em, database, scope, now }: Reader,
  input: CoherenceViewInput,
): Promise<CoherenceView> {
  const sql = sqlOf(em);
  // Files can come in by the command line before anybody set up an organisation.
  const quadrantCut = (await findOrganisation(sql))?.quadrantCut ?? DEFAULT_QUADRANT_CUT;
  const asked = [
    { side: 'employee', score: input.ex },
    { side: 'customer', score: input.cx },
  ] as const;
  const rollups = await freshRollups(database.app);
  const available = await listScores(sql, rollups);
  const day = await today(sql, now());
  const periods = (input.period ? parsePeriodRange(input.period) : defaultPeriods(available, asked, day)) ?? [];
  const last = periods.at(-1);
  const treeDay = last === undefined ? day : lastDayOf(last);
  const nodes = await partOfTree(sql, scope, input.unitId, { day: treeDay, today: day });
  const { level, groupBy } = input;
  const units = chooseUnits(nodes, { level, groupBy, where: parseWhere(input.where) ?? [] });
  const unitIds = units.map((unit) => unit.id);
  const query = { periods, scores: asked, units: 'subtree', unitIds } as const;
  const cells = await readPanelGrids(sql, { ...query, together: true }, rollups);
  const apart = await readPanelGrids(sql, { ...query, bothRoles: 'left-out' }, rollups);
  const complete = completePairs(units, apart);
  const associations = await computeAssociations(complete.map(pairOf));
  const table = panelTable(cells);
  return presentCoherence({ input, available, periods, units, table, complete, associations, cutPercent: quadrantCut });
}
