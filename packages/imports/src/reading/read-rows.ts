import { withoutFormulaPrefix } from '@unisono/people-core/server';
import type { FileBytes } from './file-bytes.ts';
import type { FileShape } from './inspect-file.ts';
import type { FileRecord } from './parse-piece.ts';
import { parseRecords } from './parse-records.ts';
import { readText } from './read-text.ts';

/** What keeps a row from being read: its values cannot be told apart, or do not fit under the header. */
type RowDefect =
  | { readonly reason: 'misquoted-row' }
  | { readonly reason: 'ragged-row'; readonly expected: number; readonly found: number };

/** A row under the header, with its values as they are meant. */
export interface FileRow {
  readonly row: number;
  readonly values: readonly string[];
  readonly defect: RowDefect | null;
}

/** The rows under a file's header in batches. A row longer than the header is whole when the surplus is blank. */
export async function* readRows(
  open: FileBytes,
  shape: Pick<FileShape, 'encoding' | 'delimiter' | 'columns' | 'headerRow'>,
): AsyncGenerator<FileRow[]> {
  const width = shape.columns.length;
  for await (const records of parseRecords(readText(open, shape.encoding), shape.delimiter)) {
    const rows: FileRow[] = [];
    for (const record of records) if (record.row > shape.headerRow) rows.push(fileRow(record, width));
    if (rows.length > 0) yield rows;
  }
}

function fileRow({ row, values, misquoted }: FileRecord, width: number): FileRow {
  for (const [index, value] of values.entries()) {
    if (value.startsWith("'")) values[index] = withoutFormulaPrefix(value);
  }
  if (misquoted) return { row, values, defect: { reason: 'misquoted-row' } };
  const surplus = values.slice(width);
  if (values.length < width || surplus.some((value) => value.trim() !== '')) {
    return { row, values, defect: { reason: 'ragged-row', expected: width, found: values.length } };
  }
  return { row, values: surplus.length > 0 ? values.slice(0, width) : values, defect: null };
}
