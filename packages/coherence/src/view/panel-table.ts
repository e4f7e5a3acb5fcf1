import type { PanelCell, Period } from '@unisono/people-core/schema';

export type EitherSide = 'employee' | 'customer';

/** The cells of a panel, to be looked up by side, unit and period. */
export interface PanelTable {
  readonly of: (side: EitherSide) => readonly PanelCell[];
  readonly at: (side: EitherSide, unitId: string, period: Period) => PanelCell | undefined;
}

export function panelTable(cells: readonly PanelCell[]): PanelTable {
  const places = new Map(cells.map((cell) => [`${cell.side} ${cell.unitId} ${cell.period}`, cell]));
  const sides = { employee: cells.filter(isOf('employee')), customer: cells.filter(isOf('customer')) };
  return { of: (side) => sides[side], at: (side, unitId, period) => places.get(`${side} ${unitId} ${period}`) };
}

function isOf(side: EitherSide): (cell: PanelCell) => boolean {
  return (cell) => cell.side === side;
}
