import type { FileEncoding } from '../mapping/import-map.schema.ts';
import type { FileBytes } from './file-bytes.ts';

/** A file's text piece by piece, without byte order mark, every line break as `\n` whatever system wrote it. */
export async function* readText(open: FileBytes, encoding: FileEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  // A carriage return at the end of a piece may be the first half of a line break.
  let held = '';
  for await (const bytes of open()) {
    const text = held + decoder.decode(bytes, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    const piece = withOneLineBreak(held ? text.slice(0, -1) : text);
    if (piece !== '') yield piece;
  }
  const rest = withOneLineBreak(held + decoder.decode());
  if (rest !== '') yield rest;
}

function withOneLineBreak(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
