/** A chart's numbers as rows: what the table view shows and what the CSV file holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export interface ChartColumn {
  readonly label: string;
  /** Decimals of its numbers on the screen; the file has them all. */
  readonly digits?: number;
}

/** Null is "not known" or "not shown"; it is an empty cell, never a zero. */
export type ChartCell = string | number | null;
