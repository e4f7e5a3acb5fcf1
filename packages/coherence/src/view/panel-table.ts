import { figureAt, type CellShape, type PanelCell, type PanelGrid, type Period } from '@unisono/people-core/schema';

export type EitherSide = 'employee' | 'customer';

/** What the cells of one score have in common. */
export type ScoreShape = CellShape & Pick<PanelCell, 'score'>;

/** The cells of a panel, to be looked up by side, unit and period. */
export interface PanelTable {
  /** Of a side's cells, each shape once. */
  readonly shapesOf: (side: EitherSide) => readonly ScoreShape[];
  readonly at: (side: EitherSide, unitId: string, period: Period) => PanelCell | undefined;
}

/** @param grids one of each side at most */
export function panelTable(grids: readonly PanelGrid[]): PanelTable {
  const sides = { employee: sideOf(grids, 'employee'), customer: sideOf(grids, 'customer') };
  return {
    shapesOf: (side) => sides[side].shapes,
    at: (side, unitId, period) => sides[side].at(unitId, period),
  };
}

function sideOf(grids: readonly PanelGrid[], side: EitherSide) {
  const grid = grids.find((each) => each.side === side);
  if (!grid) return { shapes: [], at: () => undefined };
  const { score } = grid;
  const units = new Map(grid.unitIds.map((id, index) => [id, index]));
  const periods = new Map(grid.periods.map((period, index) => [period, index]));
  return {
    shapes: grid.shapes.map((shape) => ({ ...shape, score })),
    at: (unitId: string, period: Period): PanelCell | undefined => {
      const [unit, place] = [units.get(unitId), periods.get(period)];
      const figure = unit === undefined || place === undefined ? undefined : figureAt(grid, unit, place);
      return figure && Object.assign(figure, { side, score });
    },
  };
}
