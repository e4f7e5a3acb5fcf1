import type { ReactNode } from 'react';

/** A column of a data table: what stands in it, and what it sorts by. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** Instead of the label in the head, where a scale or an icon says it better; the label is still read out. */
  readonly head?: ReactNode;
  /** Numbers stand right. */
  readonly numeric?: boolean;
  readonly width?: number | string;
  render(row: Row): ReactNode;
  /** Makes the column sortable. Unknown values (null) always come last. */
  sortBy?(row: Row): number | string | null;
}

export interface TableSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}
