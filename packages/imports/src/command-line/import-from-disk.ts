import { createReadStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Database } from '@unisono/database/pools';
import { sqlOfClient } from '@unisono/database/sql';
import { today, type Missing, type Problem } from '@unisono/people-core/server';
import { ApplicationError, ConflictError, InvalidInputError } from '@unisono/rpc/server';
import { applyInBatches } from '../batches/apply-in-batches.ts';
import { BATCH_RECORDS } from '../batches/batch-run.ts';
import { countEndings } from '../batches/end-missing.ts';
import { endingsNeedWord } from '../batches/endings-need-word.ts';
import { finishImport } from '../import/finish-import.ts';
import type { ImportMode } from '../import/import-mode.ts';
import { rejectedRows } from '../import/rejected-rows.ts';
import { countsOf } from '../import/save-outcome.ts';
import type { ImportCounts } from '../import/import.schema.ts';
import { watchWork } from '../import/watch-work.ts';
import { checkMap } from '../mapping/check-map.ts';
import { guessMap } from '../mapping/guess-map.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { RefusedMapError } from '../mapping/refused-map-error.ts';
import type { FileBytes } from '../reading/file-bytes.ts';
import { inspectFile, type FileShape } from '../reading/inspect-file.ts';
import type { FileProgress, FileToRecord } from '../recording/file-to-record.ts';
import { recordFile } from '../recording/record-file.ts';
import { rolledBack } from '../recording/rolled-back.ts';
import { beginDiskImport, type DiskImport } from './begin-disk-import.ts';
import { refuseDiskImport } from './refuse-disk-import.ts';

export interface ImportFromDisk {
  readonly kind: ImportKind;
  readonly path: string;
  /** Without one the guessed map is used, if the header names every required field. */
  readonly map: ImportMap | undefined;
  readonly source: string;
  readonly dryRun: boolean;
  /** Record all rows or none. */
  readonly strict: boolean;
  readonly mode: ImportMode;
  /** The day of a full file; today unless said. */
  readonly asOf: string | undefined;
  /** Whether a full file may end however many ties. */
  readonly allowEndings: boolean;
  /** Where the rejected rows are written, if there are any. */
  readonly rejectedPath: string | undefined;
  readonly now: Date;
  readonly batchRecords?: number;
  onProgress?(progress: FileProgress): void;
}

export interface ImportFromDiskResult {
  readonly counts: ImportCounts;
  readonly problems: readonly Problem[];
  readonly map: ImportMap;
  /** Null for what left nothing behind: a dry run, and where `strict` met a rejected row. */
  readonly importId: string | null;
  /** Of a full file, what it would end or ended. */
  readonly endings: Missing | null;
}

/**
 * Imports a file for whoever holds the database, with or without a server running, in batches that land whole. One that
 * was broken off goes on where it ended when the same file is imported the same way again. What was recorded is listed
 * with the imports of the screens.
 * @throws ApplicationError when the file or its map is refused as a whole
 */
export async function importFromDisk(database: Database, options: ImportFromDisk): Promise<ImportFromDiskResult> {
  const open: FileBytes = () => createReadStream(options.path, { highWaterMark: 262_144 });
  const shape = await inspectFile(open, options.map?.file);
  const map = options.map ?? confirmedGuess(options.kind, shape);
  checkMap(options.kind, map, shape.columns);
  const { kind, strict, dryRun, rejectedPath } = options;
  const file = { kind, map, open, shape };
  const asOf = await dayOf(database, options);
  const checked = dryRun || strict ? await check(database, file, options) : undefined;
  const endings = asOf === null ? null : await endingsOf(database, file, options.source, asOf);
  const refused = strict && (checked?.counts.rejected ?? 0) > 0;
  const recorded = checked && (dryRun || refused) ? null : await record(database, file, options, { asOf, endings });
  const { counts, problems } = recorded ?? checked ?? { counts: null, problems: [] };
  if (!counts) throw new Error('a file is checked or recorded');
  if (rejectedPath !== undefined) await writeRejected(rejectedPath, problems, { ...file, groupBy: map.groupBy });
  return { counts, problems, map, importId: recorded?.importId ?? null, endings };
}

async function dayOf(database: Database, { kind, mode, asOf, now }: ImportFromDisk): Promise<string | null> {
  if (mode === 'partial') return null;
  if (kind !== 'people') throw new InvalidInputError('full-not-people', { field: 'mode' });
  if (asOf !== undefined) return asOf;
  return rolledBack(database.worker, (sql) => today(sql, now));
}

async function check(database: Database, file: FileToRecord, { source, now, onProgress }: ImportFromDisk) {
  const settings = { source, apply: false, actor: null, now, onProgress: (each: FileProgress) => onProgress?.(each) };
  const outcome = await rolledBack(database.worker, (_, client) => recordFile(client, database.app, file, settings));
  return { counts: countsOf(outcome), problems: outcome.problems };
}

function endingsOf(database: Database, file: FileToRecord, source: string, asOf: string): Promise<Missing> {
  return rolledBack(database.worker, (sql, client) =>
    countEndings(sql, client, file, { source, asOf, within: undefined }),
  );
}

async function record(
  database: Database,
  file: FileToRecord,
  options: ImportFromDisk,
  { asOf, endings }: { readonly asOf: string | null; readonly endings: Missing | null },
) {
  if (endings && endingsNeedWord(endings) && !options.allowEndings) {
    throw new ConflictError('too-many-endings', { field: '--allow-endings', details: { ...endings } });
  }
  const { source, now, strict, onProgress, batchRecords = BATCH_RECORDS } = options;
  const begun = await beginDiskImport(database.worker, { ...options, asOf }, file);
  const watch = watchWork(database, { importId: begun.importId, status: 'applying' }, new AbortController().signal);
  const settings = {
    database,
    ...begun,
    source,
    actor: null,
    now,
    strict,
    file,
    endings: asOf === null ? null : { asOf, allowed: endings?.missing ?? null },
    batchRecords,
    watch: {
      ...watch,
      progress(progress: FileProgress) {
        watch.progress(progress);
        onProgress?.(progress);
      },
    },
  };
  try {
    const counts = await applyInBatches(settings);
    await finishImport(
      database.worker,
      { ...begun, id: begun.importId, kind: file.kind, actor: null, at: now },
      counts,
    );
    return { counts, problems: await problemsOf(database, begun), importId: begun.importId };
  } catch (error) {
    if (error instanceof ApplicationError) await refuseDiskImport(database, begun, error, now);
    throw error;
  } finally {
    await watch.close();
  }
}

async function problemsOf({ worker }: Database, { importId }: DiskImport): Promise<Problem[]> {
  const client = await worker.connect();
  try {
    return await sqlOfClient(client)<Problem>(
      'select row, field, reason, severity, details from import_problem where import_id = $1 order by ordinal',
      [importId],
    );
  } finally {
    client.release();
  }
}

/** @throws RefusedMapError `map-needed` with what was found */
function confirmedGuess(kind: ImportKind, { columns, sample }: FileShape): ImportMap {
  const { map, missing } = guessMap(kind, columns, sample);
  if (missing.length > 0) {
    throw new RefusedMapError('map-needed', { details: { missing, columns, guess: JSON.stringify(map) } });
  }
  return map;
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
