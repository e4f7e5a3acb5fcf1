import Papa from 'papaparse';

/** One record of a file: its row as a spreadsheet counts it (the first is 1), and its values as written. */
export interface FileRecord {
  readonly row: number;
  readonly values: string[];
  /** A quote that does not belong where it stands; the values cannot be trusted. */
  readonly misquoted: boolean;
}

/** The records of a piece of text, how many rows it held (blank ones too), and what is left over for the next. */
export interface ParsedPiece {
  readonly records: FileRecord[];
  readonly rows: number;
  readonly rest: string;
  /** The last record opens a quote and never closes it. */
  readonly unclosed: boolean;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Splits a piece of text that begins with a record into records.
 * @param more whether text follows; then the last record may be incomplete and becomes the rest
 * @param before rows of the file that came earlier
 */
export function parsePiece(text: string, delimiter: string, more: boolean, before: number): ParsedPiece {
  const parsed: Parsed = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' }).parse(text, 0, more);
  // A line break at the end of the file ends the last row; no row follows it.
  const endsBlank = !more && text.endsWith('\n') && isBlank(parsed.data.at(-1) ?? []);
  const rows = parsed.data.length - (endsBlank ? 1 : 0);
  const misquoted = new Set(parsed.errors.map((error) => error.row));
  const records: FileRecord[] = [];
  for (const [index, values] of parsed.data.entries()) {
    if (!isBlank(values)) records.push({ row: before + index + 1, values, misquoted: misquoted.has(index) });
  }
  const unclosed = parsed.errors.some((error) => error.code === 'MissingQuotes');
  return { records, rows, rest: more ? text.slice(parsed.meta.cursor) : '', unclosed };
}

function isBlank(values: readonly string[]): boolean {
  return values.length === 1 && values[0]?.trim() === '';
}
