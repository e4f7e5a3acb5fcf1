import { parsePiece } from './parse-piece.ts';

/** What separates values in the files people have: comma, semicolon (where the comma is decimal), tab, bar. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The delimiter that splits the header and gives most rows the header's width; of several, the widest.
 * A file of one column has none: comma.
 * @param more whether `beginning` may end within a record
 */
export function detectDelimiter(beginning: string, more: boolean): string {
  let best = { delimiter: ',', agreement: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const { records } = parsePiece(beginning, delimiter, more, 0);
    const width = records[0]?.values.length ?? 1;
    if (width < 2) continue;
    const agreement = records.filter(({ values }) => values.length === width).length / records.length;
    if (agreement > best.agreement || (agreement === best.agreement && width > best.width)) {
      best = { delimiter, agreement, width };
    }
  }
  return best.delimiter;
}
