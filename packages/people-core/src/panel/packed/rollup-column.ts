import type { UnitNumbers } from './unit-numbers.ts';

/** Sums of persons' means, unit by unit in the order of their column. */
export interface PackedSums {
  readonly n: Int32Array;
  readonly total: Float64Array;
  readonly squares: Float64Array;
}

/** What was measured at each unit itself of one score on one side in one period. */
export interface RollupColumn {
  readonly units: Int32Array;
  /** Of everybody, and without people who are employee and customer. */
  readonly counted: PackedSums;
  readonly leftOut: PackedSums;
}

/** A unit's id, then n, total and squares of either kind: as CELL packs it. */
const CELL_BYTES = 56;

/** The bytes of one cell as SQL. Subtracted as decimals and rounded once, so that what is left out leaves no trace. */
export function cellSql(place: string): string {
  const counted = sumsSql((name) => `${name}${place}`);
  return `uuid_send(unit_id) || ${counted} || ${sumsSql((name) => `${name}${place} - both_${name}${place}`)}`;
}

function sumsSql(of: (name: string) => string): string {
  return `int4send(${of('n')}) || float8send((${of('total')})::float8) || float8send((${of('squares')})::float8)`;
}

export function unpackColumn(cells: Buffer, numbers: UnitNumbers): RollupColumn {
  const count = cells.length / CELL_BYTES;
  const column = { units: new Int32Array(count), counted: emptySums(count), leftOut: emptySums(count) };
  for (let index = 0; index < count; index += 1) {
    const at = index * CELL_BYTES;
    column.units[index] = numbers.numberAt(cells, at);
    readSums(column.counted, index, cells, at + 16);
    readSums(column.leftOut, index, cells, at + 36);
  }
  return column;
}

export const EMPTY_COLUMN: RollupColumn = { units: new Int32Array(), counted: emptySums(0), leftOut: emptySums(0) };

export function bytesOf({ units }: RollupColumn): number {
  return units.length * (4 + 2 * 20) + 256;
}

function emptySums(count: number): PackedSums {
  return { n: new Int32Array(count), total: new Float64Array(count), squares: new Float64Array(count) };
}

function readSums(sums: PackedSums, index: number, cells: Buffer, at: number): void {
  sums.n[index] = cells.readInt32BE(at);
  sums.total[index] = cells.readDoubleBE(at + 4);
  sums.squares[index] = cells.readDoubleBE(at + 12);
}
