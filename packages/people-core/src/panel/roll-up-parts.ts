import { addTotals, NOBODY, type GroupTotals } from '../scores/group-totals.ts';
import { TOGETHER } from './panel.ts';
import type { Way } from './way-up.ts';

/** Units of launch that a release never tells apart, and the sums of their people. */
export interface PartTotals {
  readonly unitIds: readonly string[];
  readonly totals: GroupTotals;
}

/**
 * What one release tells of every unit: the sum of the disjoint parts that hang under it, and nothing where a part is only
 * partly there, so that each unit is a union of release groups. All units together go without the parts that others share.
 */
export function rollUpParts(parts: readonly PartTotals[], way: Way): Map<string, GroupTotals> {
  const summed = new Map<string, GroupTotals>();
  const cut = new Set<string>();
  for (const { unitIds, totals } of parts) {
    const units = new Map<string, number>();
    for (const unitId of unitIds) {
      for (const place of [unitId, ...way(unitId)]) units.set(place, (units.get(place) ?? 0) + 1);
    }
    for (const [place, count] of units) {
      if (count === unitIds.length) summed.set(place, addTotals(summed.get(place) ?? NOBODY, totals));
      else cut.add(place);
    }
  }
  cut.delete(TOGETHER);
  for (const place of cut) summed.delete(place);
  return summed;
}
