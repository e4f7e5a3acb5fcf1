import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeIdentifier, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine, type CopyValue } from './copy-text.ts';

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Streams rows into `columns` of `table` by COPY, in the connection's current transaction, and answers how many.
 * The source is read only as fast as the server takes it, so memory stays flat whatever the number of rows.
 * An error of the source or a row that the server refuses fails the whole statement.
 */
export async function copyInto(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): Promise<number> {
  const target = table.split('.').map(escapeIdentifier).join('.');
  const copy = client.query(copyFrom(`copy ${target} (${columns.map(escapeIdentifier).join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(rows)), copy);
  return copy.rowCount;
}

async function* chunks(
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): AsyncGenerator<Buffer> {
  let chunk = '';
  // A plain iterable is walked without a promise per row: a million rows would pay for it.
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      chunk += copyLine(row);
      if (chunk.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(chunk);
      chunk = '';
    }
  } else {
    for await (const row of rows) {
      chunk += copyLine(row);
      if (chunk.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  if (chunk) yield Buffer.from(chunk);
}
