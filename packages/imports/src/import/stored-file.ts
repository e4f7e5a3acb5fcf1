import type { Sql } from '@unisono/database/sql';
import { InvalidInputError } from '@unisono/rpc/server';
import type { Pool } from 'pg';
import type { FileBytes } from '../reading/file-bytes.ts';

const CHUNK_BYTES = 1_048_576;

/** Larger files are split by whoever sends them. */
const LARGEST_FILE = 2_000_000_000;

/**
 * Keeps a file in the database, chunk by chunk, each durable on its own: no transaction waits for a slow upload.
 * Answers its size. The caller makes the import that owns the chunks, or removes them.
 * @throws InvalidInputError `file-too-large`
 */
export async function storeFile(pool: Pool, importId: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  let ordinal = 0;
  let pieces: Uint8Array[] = [];
  let held = 0;
  const flush = async () => {
    const content = Buffer.concat(pieces);
    await pool.query('insert into import_chunk (import_id, ordinal, content) values ($1, $2, $3)', [
      importId,
      ordinal,
      content,
    ]);
    ordinal += 1;
    pieces = [];
    held = 0;
  };
  for await (const piece of bytes) {
    size += piece.length;
    if (size > LARGEST_FILE) throw new InvalidInputError('file-too-large', { details: { limit: LARGEST_FILE } });
    pieces.push(piece);
    held += piece.length;
    if (held >= CHUNK_BYTES) await flush();
  }
  if (held > 0) await flush();
  return size;
}

/** Reads a stored file, one chunk in memory at a time. */
export function storedFile(pool: Pool, importId: string): FileBytes {
  return async function* chunks() {
    for (let ordinal = 0; ; ordinal += 1) {
      const { rows } = await pool.query<{ content: Buffer }>(
        'select content from import_chunk where import_id = $1 and ordinal = $2',
        [importId, ordinal],
      );
      const [chunk] = rows;
      if (!chunk) return;
      yield chunk.content;
    }
  };
}

export async function removeFile(sql: Sql, importId: string): Promise<void> {
  await sql('delete from import_chunk where import_id = $1', [importId]);
}
