import { sqlOfClient } from '@unisono/database/sql';
import {
  findOrganisation,
  recordMeasures,
  recordMoments,
  recordPeople,
  recordUnits,
  type PersonInput,
  type RecordOptions,
  type RecordOutcome,
} from '@unisono/people-core/server';
import type { Pool, PoolClient } from 'pg';
import { compileMap, type MappedRow } from '../mapping/compile-map.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import type { RowProblem } from '../mapping/row-problem.ts';
import type { FileBytes } from '../reading/file-bytes.ts';
import type { FileShape } from '../reading/inspect-file.ts';
import { readRows } from '../reading/read-rows.ts';
import { draftMeasure, draftWideMeasures, inWideFile } from '../records/draft-measures.ts';
import { draftMoment } from '../records/draft-moment.ts';
import { draftPerson } from '../records/draft-person.ts';
import { draftUnit } from '../records/draft-unit.ts';
import { gatherRows } from '../records/gather-rows.ts';
import { surveyFile } from '../survey/survey-file.ts';
import { makeUnits } from './make-units.ts';
import { recordDrafts } from './record-drafts.ts';
import { forbiddenTie } from './forbidden-tie.ts';
import { rowPermissions, type RowPermissions } from './row-permissions.ts';

/** A file to be recorded: how to read it and what it means. The map has been checked against the columns. */
export interface FileToRecord {
  readonly kind: ImportKind;
  readonly map: ImportMap;
  readonly open: FileBytes;
  readonly shape: FileShape;
}

/** What became of a file, or would. `rows` counts rows of the file, the outcome counts records. */
export interface FileOutcome extends RecordOutcome {
  readonly rows: number;
  readonly unitsMade: number;
}

/** How far the work is: rows read of all, first to survey the file, then to record it. */
export interface FileProgress {
  readonly phase: 'surveying' | 'recording';
  readonly rows: number;
  /** Null while the file is read for the first time. */
  readonly of: number | null;
}

export type RecordFileOptions = Omit<RecordOptions, 'onProgress'> & { onProgress?(progress: FileProgress): void };

/**
 * Records a file in the transaction of `client`; with `apply: false` the caller rolls back, since even then missing
 * units are made for the check. `aside` lends a second connection where rows
 * have to be grouped; another pool than that of `client`, so that no two imports wait for each other.
 * @throws RefusedFileError, RefusedMapError, NotAllowedError where the file is refused as a whole
 */
export async function recordFile(
  client: PoolClient,
  aside: Pool,
  file: FileToRecord,
  options: RecordFileOptions,
): Promise<FileOutcome> {
  const sql = sqlOfClient(client);
  const { kind, map, open, shape } = file;
  const timeZone = (await findOrganisation(sql))?.timeZone ?? 'UTC';
  const survey = await surveyFile(kind, map, open, shape, (rows) =>
    options.onProgress?.({ phase: 'surveying', rows, of: null }),
  );
  const { source, apply, actor, now } = options;
  const verbOptions = { source, apply, actor, now };
  const unitsMade = map.createUnits ? await makeUnits(client, survey.units, map.createUnits, verbOptions) : 0;
  const { forbids, within } = await rowPermissions(sql, actor, now);
  const mapped = mappedRows(file, compileMap(kind, map, shape.columns, { formats: survey.formats, timeZone }), (rows) =>
    options.onProgress?.({ phase: 'recording', rows, of: survey.rows }),
  );
  const outcome = await recordKind(client, aside, file, mapped, timeZone, { ...verbOptions, within }, forbids);
  return { ...outcome, rows: survey.rows, unitsMade };
}

async function* mappedRows(
  { open, shape }: FileToRecord,
  read: (row: Parameters<ReturnType<typeof compileMap>>[0]) => MappedRow,
  onProgress: (rows: number) => void,
): AsyncGenerator<MappedRow> {
  let rows = 0;
  for await (const batch of readRows(open, shape)) {
    for (const row of batch) yield read(row);
    rows += batch.length;
    onProgress(rows);
  }
}

function recordKind(
  client: PoolClient,
  aside: Pool,
  { kind, map }: FileToRecord,
  rows: AsyncIterable<MappedRow>,
  timeZone: string,
  options: RecordOptions,
  permits: RowPermissions['forbids'],
): Promise<RecordOutcome> {
  switch (kind) {
    case 'units':
      return recordDrafts(client, recordUnits, each(rows, draftUnit), options, () => undefined);
    case 'people': {
      const drafts = each(rows, (row) => draftPerson(row, map));
      return recordDrafts(client, recordPeople, drafts, options, (person) => forbiddenTie(person, permits));
    }
    case 'moments': {
      const groups = map.groupBy ? gatherRows(aside, rows) : each(rows, (row) => [row]);
      const drafts = each(groups, (group) => draftMoment(group, map, timeZone));
      return recordDrafts(client, recordMoments, drafts, options, ({ role, unit }) => permits({ side: role, unit }));
    }
    case 'measures': {
      const wide = map.measures;
      const forbids = ({ side, unit }: { side: 'employee' | 'customer' | 'business'; unit: string }) =>
        permits({ side, unit });
      if (!wide) return recordDrafts(client, recordMeasures, each(rows, draftMeasure), options, forbids);
      const drafts = eachOf(rows, (row) => draftWideMeasures(row, wide));
      return recordDrafts(client, recordMeasures, drafts, options, forbids, (problem) => inWideFile(problem, wide));
    }
  }
}

async function* each<From, To>(items: AsyncIterable<From>, make: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield make(item);
}

async function* eachOf<From, To>(items: AsyncIterable<From>, make: (item: From) => readonly To[]): AsyncGenerator<To> {
  for await (const item of items) yield* make(item);
}
