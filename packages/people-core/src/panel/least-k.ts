import type { PanelCell } from './panel.ts';

/** Of protected waves in these cells, the fewest people that anything is shown for; null where none is. */
export function leastK(cells: readonly Pick<PanelCell, 'k'>[]): number | null {
  return cells.reduce<number | null>((least, { k }) => (k === null ? least : Math.min(k, least ?? k)), null);
}
