/** Units by small numbers, so that packed figures are plain arrays. A number stays a unit's for as long as these live. */
export interface UnitNumbers {
  /** The unit whose id are the 16 bytes of `packed` from `at` on. */
  numberAt(packed: Buffer, at: number): number;
  idOf(number: number): string;
  /** How many units were ever met. */
  count(): number;
}

export function unitNumbers(): UnitNumbers {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  return {
    numberAt(packed, at) {
      const key = packed.toString('latin1', at, at + 16);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const hex = packed.toString('hex', at, at + 16);
      const ends = [8, 12, 16, 20, 32];
      ids.push(ends.map((end, index) => hex.slice(ends[index - 1] ?? 0, end)).join('-'));
      numbers.set(key, ids.length - 1);
      return ids.length - 1;
    },
    idOf: (number) => ids[number] ?? '',
    count: () => ids.length,
  };
}
