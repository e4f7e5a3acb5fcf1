import type { PackedSums, RollupColumn } from './packed/rollup-column.ts';
import type { UnitNumbers } from './packed/unit-numbers.ts';
import type { Way } from './way-up.ts';

/** By the number of a unit, the places that its sums count in. */
export type Places = (unit: number) => readonly number[];

/** The places of `unitIds` on each way up, found once for each unit. */
export function placesOn(unitIds: readonly string[], numbers: UnitNumbers): (way: Way) => Places {
  const placeOf = new Map(unitIds.map((id, place) => [id, place]));
  const byWay = new Map<Way, Places>();
  return (way) => {
    const known: (readonly number[] | undefined)[] = [];
    const find = (unit: number) => {
      const id = numbers.idOf(unit);
      return [id, ...way(id)].flatMap((each) => placeOf.get(each) ?? []);
    };
    const places = byWay.get(way) ?? ((unit: number) => (known[unit] ??= find(unit)));
    byWay.set(way, places);
    return places;
  };
}

/** Adds the sums of every unit of a column to those of the places that it counts in. */
export function rollUpColumn({ units }: RollupColumn, own: PackedSums, places: Places, count: number): PackedSums {
  const sums = { n: new Int32Array(count), total: new Float64Array(count), squares: new Float64Array(count) };
  for (const [index, unit] of units.entries()) {
    for (const place of places(unit)) {
      sums.n[place] = (sums.n[place] ?? 0) + (own.n[index] ?? 0);
      sums.total[place] = (sums.total[place] ?? 0) + (own.total[index] ?? 0);
      sums.squares[place] = (sums.squares[place] ?? 0) + (own.squares[index] ?? 0);
    }
  }
  return sums;
}
