import {
  identitiesOf,
  recordMeasures,
  recordMoments,
  recordPeople,
  recordUnits,
  type RecordOptions,
  type RecordOutcome,
} from '@unisono/people-core/server';
import type { Pool, PoolClient } from 'pg';
import { compileMap, type MappedRow } from '../mapping/compile-map.ts';
import { readRows } from '../reading/read-rows.ts';
import { draftMeasure, draftWideMeasures, inWideFile } from '../records/draft-measures.ts';
import { draftMoment } from '../records/draft-moment.ts';
import { draftPerson } from '../records/draft-person.ts';
import { draftUnit } from '../records/draft-unit.ts';
import type { Draft } from '../records/draft.ts';
import { gatherRows } from '../records/gather-rows.ts';
import type { Survey } from '../survey/survey-file.ts';
import type { FileToRecord } from './file-to-record.ts';
import { forbiddenTie } from './forbidden-tie.ts';
import { recordDrafts } from './record-drafts.ts';
import type { RowPermissions } from './row-permissions.ts';

/** What a record is known by, beside others of its file: records that share a key have to be recorded together. */
type RecordKey = readonly [kind: string, value: string];

/** The records of a file of one kind. */
export interface FileRecords<Input> {
  /** Those whose row (the first of their rows) is `wanted`, in the order of the file. */
  drafts(wanted?: (row: number) => boolean): AsyncGenerator<Draft<Input>>;
  keysOf(input: Input): readonly RecordKey[];
  /** Records drafts in the transaction of `client`; those that nothing may be recorded of are in its outcome too. */
  record(
    client: PoolClient,
    drafts: AsyncIterable<Draft<Input>>,
    options: Omit<RecordOptions, 'within'>,
  ): Promise<RecordOutcome>;
}

/** What has to be known before the records of a file can be read. */
export interface FileReading {
  readonly file: FileToRecord;
  readonly survey: Pick<Survey, 'formats'>;
  readonly timeZone: string;
  /** Lends a connection where rows have to be grouped; of another pool than what is recorded in, so that no two wait for each other. */
  readonly aside: Pool;
  onProgress?(rows: number): void;
}

/** Opens the records of a file from `source`, as far as they are permitted, and hands them to `use`. */
export function withRecords<Result>(
  reading: FileReading,
  source: string,
  { forbids: permits, within }: RowPermissions,
  use: <Input>(records: FileRecords<Input>) => Promise<Result>,
): Promise<Result> {
  const { kind, map } = reading.file;
  switch (kind) {
    case 'units':
      return use({
        drafts: (wanted) => each(mappedRows(reading, wanted), draftUnit),
        keysOf: () => [],
        record: (client, drafts, options) => recordDrafts(client, recordUnits, drafts, options, () => undefined),
      });
    case 'people':
      return use({
        drafts: (wanted) => each(mappedRows(reading, wanted), (row) => draftPerson(row, map)),
        keysOf: (person) => identitiesOf(source, person).map((identity) => [identity.kind, identity.value] as const),
        record: (client, drafts, options) =>
          recordDrafts(client, recordPeople, drafts, { ...options, within }, (person) => forbiddenTie(person, permits)),
      });
    case 'moments':
      return use({
        drafts: (wanted) => momentDrafts(reading, wanted),
        keysOf: ({ externalId }) => [['moment', externalId]],
        record: (client, drafts, options) =>
          recordDrafts(client, recordMoments, drafts, { ...options, within }, ({ role, unit }) =>
            permits({ side: role, unit }),
          ),
      });
    case 'measures': {
      const wide = map.measures;
      return use({
        drafts: (wanted) => {
          const rows = mappedRows(reading, wanted);
          return wide ? eachOf(rows, (row) => draftWideMeasures(row, wide)) : each(rows, draftMeasure);
        },
        keysOf: ({ unit, side, metric, period }) => [['measure', JSON.stringify([unit, side, metric, period])]],
        record: (client, drafts, options) =>
          recordDrafts(
            client,
            recordMeasures,
            drafts,
            { ...options, within },
            ({ side, unit }) => permits({ side, unit }),
            wide && ((problem) => inWideFile(problem, wide)),
          ),
      });
    }
  }
}

async function* mappedRows(
  { file: { kind, map, open, shape }, survey, timeZone, onProgress }: FileReading,
  wanted: (row: number) => boolean = () => true,
): AsyncGenerator<MappedRow> {
  const read = compileMap(kind, map, shape.columns, { formats: survey.formats, timeZone });
  let rows = 0;
  for await (const batch of readRows(open, shape)) {
    for (const row of batch) if (wanted(row.row)) yield read(row);
    rows += batch.length;
    onProgress?.(rows);
  }
}

/** Grouped rows are wanted by the first of them, which is only known once all are read. */
async function* momentDrafts(reading: FileReading, wanted: (row: number) => boolean = () => true) {
  const { file, aside, timeZone } = reading;
  const { map } = file;
  const groups = map.groupBy
    ? gatherRows(aside, mappedRows(reading))
    : each(mappedRows(reading, wanted), (row) => [row]);
  for await (const group of groups) {
    if (!map.groupBy || wanted(group[0]?.row ?? 0)) yield draftMoment(group, map, timeZone);
  }
}

async function* each<From, To>(items: AsyncIterable<From>, make: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield make(item);
}

async function* eachOf<From, To>(items: AsyncIterable<From>, make: (item: From) => readonly To[]): AsyncGenerator<To> {
  for await (const item of items) yield* make(item);
}
