import type { Sql } from '@unisono/database/sql';

/** The rows of a file that belong together with others, each with the first of its group, in the order of the rows. */
export class RowLinks {
  readonly #rows: Int32Array;
  readonly #firsts: Int32Array;
  constructor(rows: readonly number[], firsts: readonly number[]) {
    this.#rows = Int32Array.from(rows);
    this.#firsts = Int32Array.from(firsts);
  }

  get size(): number {
    return this.#rows.length;
  }

  /** The first row of the group that `row` is in, or undefined where it stands alone. */
  firstOf(row: number): number | undefined {
    let [low, high] = [0, this.#rows.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rows[middle] ?? 0;
      if (found === row) return this.#firsts[middle];
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

/** Reads what `linkRows` found; eight bytes a row that is linked. */
export async function readRowLinks(sql: Sql, importId: string): Promise<RowLinks> {
  const [links] = await sql<{ rows: number[] | null; firsts: number[] | null }>(
    `select array_agg("row" order by "row") as rows, array_agg("first" order by "row") as firsts
     from import_link where import_id = $1`,
    [importId],
  );
  return new RowLinks(links?.rows ?? [], links?.firsts ?? []);
}
