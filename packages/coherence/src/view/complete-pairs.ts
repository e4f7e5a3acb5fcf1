import { figureAt, type Figure, type PanelGrid } from '@unisono/people-core/schema';
import type { Pair } from '../association/pair.ts';
import type { ChosenUnit } from '../selection/choose-units.ts';

/** Both sides of a unit in a period. */
export interface CompletePair {
  readonly unit: ChosenUnit;
  readonly ex: Figure;
  readonly cx: Figure;
}

/** @param grids one of each side, of these units in this order and the same periods */
export function completePairs(units: readonly ChosenUnit[], grids: readonly PanelGrid[]): CompletePair[] {
  const [inside, outside] = (['employee', 'customer'] as const).map((side) => grids.find((grid) => grid.side === side));
  if (!inside || !outside) return [];
  return units.flatMap((unit, place) =>
    inside.periods.flatMap((_, period) => {
      const [ex, cx] = [figureAt(inside, place, period), figureAt(outside, place, period)];
      return ex && cx ? [{ unit, ex, cx }] : [];
    }),
  );
}

/** The same as what associations are computed from. */
export function pairOf({ unit, ex, cx }: CompletePair): Pair {
  return { unitId: unit.id, groupKey: unit.group.key, period: ex.period, ex: ex.value, cx: cx.value };
}
