import { isUtf8 } from 'node:buffer';
import type { FileEncoding } from '../mapping/import-map.schema.ts';
import type { FileBytes } from './file-bytes.ts';
import { RefusedFileError } from './refused-file-error.ts';

/** The longest beginning of a UTF-8 character that may stand at the end of a piece. */
const LONGEST_BEGINNING = 3;

/**
 * How a file's text is written: by its byte order mark, else UTF-8 when every byte of the file fits, else
 * Windows-1252 (which contains Latin-1's letters). Reads the whole file, since one late letter decides.
 * @throws RefusedFileError `not-text` for spreadsheets, archives and other binary files
 */
export async function detectEncoding(open: FileBytes): Promise<FileEncoding> {
  let held = Buffer.alloc(0);
  let first = true;
  let utf8 = true;
  for await (const bytes of open()) {
    const piece = held.length > 0 ? Buffer.concat([held, bytes]) : Buffer.from(bytes);
    if (first && piece.length > 0) {
      if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
      if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
      first = false;
    }
    if (piece.includes(0)) throw new RefusedFileError('not-text');
    const end = utf8 ? piece.length - beginningAtEnd(piece) : piece.length;
    if (utf8 && !isUtf8(piece.subarray(0, end))) utf8 = false;
    held = Buffer.from(piece.subarray(utf8 ? end : piece.length));
  }
  return utf8 && isUtf8(held) ? 'utf-8' : 'windows-1252';
}

/** How many bytes at the end begin a character that goes on in the next piece. */
function beginningAtEnd(piece: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST_BEGINNING, piece.length); back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return characterLength(byte) > back ? back : 0;
  }
  return 0;
}

function characterLength(leadingByte: number): number {
  if (leadingByte >= 0xf0) return 4;
  return leadingByte >= 0xe0 ? 3 : 2;
}
