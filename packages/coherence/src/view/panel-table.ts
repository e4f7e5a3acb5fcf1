import type { PanelCell, Period } from '@unisono/people-core/schema';

export type EitherSide = 'employee' | 'customer';

/** The cells of a panel, to be looked up by side, unit and period. */
export interface PanelTable {
  readonly of: (side: EitherSide) => readonly PanelCell[];
  readonly at: (side: EitherSide, unitId: string, period: Period) => PanelCell | undefined;
}

export function panelTable(cells: readonly PanelCell[]): PanelTable {
  const sides = { employee: sideOf(cells, 'employee'), customer: sideOf(cells, 'customer') };
  return {
    of: (side) => sides[side].cells,
    at: (side, unitId, period) => sides[side].byUnit.get(unitId)?.get(period),
  };
}

function sideOf(all: readonly PanelCell[], side: EitherSide) {
  const cells = all.filter((cell) => cell.side === side);
  const byUnit = new Map<string, Map<Period, PanelCell>>();
  for (const cell of cells) {
    const periods = byUnit.get(cell.unitId) ?? new Map<Period, PanelCell>();
    byUnit.set(cell.unitId, periods.set(cell.period, cell));
  }
  return { cells, byUnit };
}
