import { parsePiece, type FileRecord } from './parse-piece.ts';
import { RefusedFileError } from './refused-file-error.ts';

/** No honest record is longer; a quote that is never closed would swallow the rest of the file. */
const LONGEST_RECORD = 4_000_000;

/**
 * Splits text into records, a batch per piece of text. Blank lines count as rows and are left out.
 * Memory is one piece plus the record that crosses into the next.
 * @throws RefusedFileError `quote-not-closed` with the row where the quote was opened
 */
export async function* parseRecords(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<FileRecord[]> {
  let held = '';
  let searched = 0;
  let before = 0;
  for await (const piece of text) {
    held += piece;
    // Without a line break no record can be complete; parsing it again would only cost time.
    if (!held.includes('\n', searched)) {
      searched = held.length;
      continue;
    }
    const parsed = parsePiece(held, delimiter, true, before);
    held = parsed.rest;
    searched = 0;
    before += parsed.rows;
    if (held.length > LONGEST_RECORD) throw unclosedQuote(before + 1);
    yield parsed.records;
  }
  if (held === '') return;
  const last = parsePiece(held, delimiter, false, before);
  if (last.unclosed) throw unclosedQuote(before + last.rows);
  yield last.records;
}

function unclosedQuote(row: number): RefusedFileError {
  return new RefusedFileError('quote-not-closed', { details: { row } });
}
