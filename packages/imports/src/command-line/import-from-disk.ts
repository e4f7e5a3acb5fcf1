import { createReadStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { recordAudit } from '@unisono/accounts/server';
import type { Database } from '@unisono/database/pools';
import { inTransaction, newId, type Sql } from '@unisono/database/sql';
import type { Problem } from '@unisono/people-core/server';
import type { PoolClient } from 'pg';
import { rejectedRows } from '../import/rejected-rows.ts';
import { countsOf } from '../import/save-outcome.ts';
import { saveProblems } from '../import/save-problems.ts';
import { checkMap } from '../mapping/check-map.ts';
import { guessMap } from '../mapping/guess-map.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { RefusedMapError } from '../mapping/refused-map-error.ts';
import type { FileBytes } from '../reading/file-bytes.ts';
import { inspectFile, type FileShape } from '../reading/inspect-file.ts';
import { recordFile, type FileOutcome, type FileProgress } from '../recording/record-file.ts';
import { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import { rolledBack } from '../recording/rolled-back.ts';

export interface ImportFromDisk {
  readonly kind: ImportKind;
  readonly path: string;
  /** Without one the guessed map is used, if the header names every required field. */
  readonly map: ImportMap | undefined;
  readonly source: string;
  readonly dryRun: boolean;
  /** Record all rows or none. */
  readonly strict: boolean;
  /** Where the rejected rows are written, if there are any. */
  readonly rejectedPath: string | undefined;
  readonly now: Date;
  onProgress?(progress: FileProgress): void;
}

export interface ImportFromDiskResult {
  readonly outcome: FileOutcome;
  readonly map: ImportMap;
  /** False for a dry run, and where `strict` met a rejected row. */
  readonly applied: boolean;
}

/**
 * Imports a file for whoever holds the database, in one transaction, with or without a server running. What was
 * recorded is listed with the imports of the screens.
 * @throws ApplicationError when the file or its map is refused as a whole
 */
export async function importFromDisk(database: Database, options: ImportFromDisk): Promise<ImportFromDiskResult> {
  const open: FileBytes = () => createReadStream(options.path, { highWaterMark: 262_144 });
  const shape = await inspectFile(open, options.map?.file);
  const map = options.map ?? confirmedGuess(options.kind, shape);
  checkMap(options.kind, map, shape.columns);
  const { kind, source, dryRun, now } = options;
  const file = { kind, map, open, shape };
  const settings = { source, apply: !dryRun, actor: null, now, onProgress: options.onProgress?.bind(options) };
  const record = (client: PoolClient) => recordFile(client, database.app, file, settings);
  const outcome = dryRun
    ? await rolledBack(database.worker, (_, client) => record(client))
    : await inTransaction(database.worker, async (sql, client) => {
        const recorded = await record(client);
        if (options.strict && recorded.rejected > 0) throw new RejectedRowsError(recorded);
        await noteImport(sql, client, options, file, recorded);
        return recorded;
      }).catch(rejectedOutcome);
  if (options.rejectedPath !== undefined)
    await writeRejected(options.rejectedPath, outcome.problems, { ...file, groupBy: map.groupBy });
  return { outcome, map, applied: !dryRun && !(options.strict && outcome.rejected > 0) };
}

function rejectedOutcome(error: unknown): FileOutcome {
  if (error instanceof RejectedRowsError) return error.outcome;
  throw error;
}

/** @throws RefusedMapError `map-needed` with what was found */
function confirmedGuess(kind: ImportKind, { columns, sample }: FileShape): ImportMap {
  const { map, missing } = guessMap(kind, columns, sample);
  if (missing.length > 0) {
    throw new RefusedMapError('map-needed', { details: { missing, columns, guess: JSON.stringify(map) } });
  }
  return map;
}

/** The line in the list of imports, in the transaction of the records themselves. The file stays where it is. */
async function noteImport(
  sql: Sql,
  client: PoolClient,
  { kind, path, source, strict, now }: ImportFromDisk,
  { map, shape, open }: { map: ImportMap; shape: FileShape; open: FileBytes },
  outcome: FileOutcome,
): Promise<void> {
  const id = newId();
  const name = basename(path);
  const counts = countsOf(outcome);
  // The sample is for confirming a map on a screen; here it would only keep a copy of people's data.
  await sql(
    `insert into import (id, kind, name, source, size, status, shape, map, strict, counts, created_at, finished_at)
     values ($1, $2, $3, $4, $5, 'done', $6::jsonb, $7::jsonb, $8, $9::jsonb, $10, $10)`,
    [
      id,
      kind,
      name,
      source,
      await sizeOf(open),
      JSON.stringify({ ...shape, sample: [] }),
      JSON.stringify(map),
      strict,
      JSON.stringify(counts),
      now,
    ],
  );
  await saveProblems(client, id, outcome.problems);
  await recordAudit(sql, null, {
    action: 'import.applied',
    subject: 'import',
    subjectId: id,
    details: { kind, name, ...counts },
  });
}

async function sizeOf(open: FileBytes): Promise<number> {
  let size = 0;
  for await (const piece of open()) size += piece.length;
  return size;
}

/** Whole or not at all: a reader never meets half of the file. */
async function writeRejected(
  path: string,
  problems: readonly Problem[],
  file: Parameters<typeof rejectedRows>[1],
): Promise<void> {
  if (!problems.some(({ severity }) => severity === 'rejected')) return rm(path, { force: true });
  const partial = `${path}.partial`;
  await writeFile(partial, rejectedRows(problems, file));
  await rename(partial, path);
}
