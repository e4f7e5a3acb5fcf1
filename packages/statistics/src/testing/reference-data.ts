import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { preciseMean } from '../precise-mean.ts';

/** The folder with public data sets and results computed on them elsewhere; tests that read it run only where it is. */
const folder = process.env.REFERENCE_DATA;
export const hasReferenceData = folder !== undefined;

export type Row = Readonly<Record<string, string>>;

export function referenceRows(file: string): Row[] {
  return Papa.parse<Row>(readFileSync(join(folder ?? '', file), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** A cell as a number; an empty one or NA is missing. */
export function cell(row: Row, column: string): number | null {
  const text = row[column] ?? '';
  return text === '' || text === 'NA' ? null : Number(text);
}

/** The mean of several columns, missing when one of them is. */
export function meanOf(row: Row, columns: readonly string[]): number | null {
  const cells = columns.map((column) => cell(row, column));
  const known = cells.filter((value) => value !== null);
  return known.length < cells.length ? null : preciseMean(known);
}
