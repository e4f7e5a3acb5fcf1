import { addTotals, NOBODY, type GroupTotals } from '../scores/group-totals.ts';

/** Adds every unit's totals to those of the units above it. */
export function rollUpTotals(
  own: ReadonlyMap<string, GroupTotals>,
  ancestors: (unitId: string) => readonly string[],
): Map<string, GroupTotals> {
  const summed = new Map<string, GroupTotals>();
  for (const [unitId, totals] of own) {
    for (const above of [unitId, ...ancestors(unitId)]) {
      summed.set(above, addTotals(summed.get(above) ?? NOBODY, totals));
    }
  }
  return summed;
}
