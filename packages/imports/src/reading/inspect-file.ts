import { withoutFormulaPrefix } from '@unisono/people-core/server';
import type { FileEncoding } from '../mapping/import-map.schema.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { FileBytes } from './file-bytes.ts';
import { nameColumns } from './name-columns.ts';
import { parsePiece } from './parse-piece.ts';
import { readText } from './read-text.ts';
import { RefusedFileError } from './refused-file-error.ts';

/** How a file is to be read, and what its beginning looks like. */
export interface FileShape {
  readonly encoding: FileEncoding;
  readonly delimiter: string;
  /** One distinct name per column. */
  readonly columns: readonly string[];
  /** Names that stood in the header more than once. */
  readonly repeated: readonly string[];
  /** Where the header stands: 1, or later after blank lines. */
  readonly headerRow: number;
  /** The first rows under the header, as many values as columns. */
  readonly sample: readonly (readonly string[])[];
}

const BEGINNING = 262_144;
const SAMPLE_ROWS = 200;

/**
 * Finds out how a file is written. What `declared` says is believed.
 * @throws RefusedFileError `empty-file`, `no-rows`, `not-text`, `quote-not-closed`
 */
export async function inspectFile(
  open: FileBytes,
  declared: { readonly encoding?: FileEncoding | undefined; readonly delimiter?: string | undefined } = {},
): Promise<FileShape> {
  const encoding = declared.encoding ?? (await detectEncoding(open));
  const { text, more } = await beginningOf(open, encoding);
  if (text.trim() === '') throw new RefusedFileError('empty-file');
  const delimiter = declared.delimiter ?? detectDelimiter(text, more);
  const { records, unclosed } = parsePiece(text, delimiter, more, 0);
  const [header, ...rows] = records;
  if (unclosed || !header)
    throw new RefusedFileError('quote-not-closed', { details: { row: records.at(-1)?.row ?? 1 } });
  if (rows.length === 0) throw new RefusedFileError('no-rows');
  const columns = nameColumns(header.values.map(withoutFormulaPrefix));
  const written = header.values.map((value) => value.trim());
  const repeated = [...new Set(written.filter((name, index) => name !== '' && written.indexOf(name) < index))];
  const sample = rows
    .slice(0, SAMPLE_ROWS)
    .map(({ values }) => columns.map((_, index) => withoutFormulaPrefix(values[index] ?? '')));
  return { encoding, delimiter, columns, repeated, headerRow: header.row, sample };
}

async function beginningOf(open: FileBytes, encoding: FileEncoding): Promise<{ text: string; more: boolean }> {
  let text = '';
  for await (const piece of readText(open, encoding)) {
    text += piece;
    if (text.length >= BEGINNING) return { text, more: true };
  }
  return { text, more: false };
}
