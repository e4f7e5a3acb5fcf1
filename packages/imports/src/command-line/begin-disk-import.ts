import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { inTransaction, lockForTransaction, newId } from '@unisono/database/sql';
import type { Pool } from 'pg';
import type { FileBytes } from '../reading/file-bytes.ts';
import type { FileToRecord } from '../recording/file-to-record.ts';
import type { ImportFromDisk } from './import-from-disk.ts';

/** An import of the command line, under way. */
export interface DiskImport {
  readonly importId: string;
  readonly run: number;
  readonly name: string;
}

/**
 * The line in the list of imports, or the one of an import of this very file that was broken off. The file stays where it
 * is; its SHA-256 tells it again.
 */
export async function beginDiskImport(
  pool: Pool,
  { kind, path, source, strict, mode, asOf, now }: Omit<ImportFromDisk, 'asOf'> & { readonly asOf: string | null },
  { map, shape, open }: FileToRecord,
): Promise<DiskImport> {
  const { size, digest } = await digestOf(open);
  const name = basename(path);
  return inTransaction(pool, async (sql) => {
    await lockForTransaction(sql, `import ${digest}`);
    const [broken] = await sql<{ id: string; run: number }>(
      `select id, run from import where status = 'applying' and account_id is null and digest = $1 and kind = $2
         and source = $3 and map = $4::jsonb and mode = $5 and as_of is not distinct from $6 and strict = $7
       order by id desc limit 1`,
      [digest, kind, source, JSON.stringify(map), mode, asOf, strict],
    );
    if (broken) return { importId: broken.id, run: broken.run, name };
    const importId = newId();
    // The sample is for confirming a map on a screen; here it would only keep a copy of people's data.
    await sql(
      `insert into import (id, kind, name, source, size, status, shape, map, strict, mode, as_of, digest, run, created_at)
       values ($1, $2, $3, $4, $5, 'applying', $6::jsonb, $7::jsonb, $8, $9, $10, $11, 1, $12)`,
      [
        importId,
        kind,
        name,
        source,
        size,
        JSON.stringify({ ...shape, sample: [] }),
        JSON.stringify(map),
        strict,
        mode,
        asOf,
        digest,
        now,
      ],
    );
    return { importId, run: 1, name };
  });
}

async function digestOf(open: FileBytes): Promise<{ size: number; digest: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of open()) {
    size += piece.length;
    hash.update(piece);
  }
  return { size, digest: hash.digest('hex') };
}
