import { copyInto, inTransaction, type Sql } from '@unisono/database/sql';
import {
  countMissing,
  endMissingTies,
  externalIdentity,
  type Missing,
  type RecordOptions,
} from '@unisono/people-core/server';
import { ConflictError } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import { compileMap } from '../mapping/compile-map.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { readRows } from '../reading/read-rows.ts';
import { RefusedFileError } from '../reading/refused-file-error.ts';
import type { FileToRecord } from '../recording/file-to-record.ts';
import type { BatchLog } from './batch-log.ts';
import type { BatchRun } from './batch-run.ts';
import { endingsNeedWord } from './endings-need-word.ts';

type Within = RecordOptions['within'];
type EndingsOfRun = NonNullable<BatchRun['endings']>;

/** Says how many ties a full file would end, of how many that stand. Nothing is changed. */
export async function countEndings(
  sql: Sql,
  client: PoolClient,
  file: FileToRecord,
  options: { readonly source: string; readonly asOf: string; readonly within: Within },
): Promise<Missing> {
  await readPresent(sql, client, file, options.source);
  return countMissing(sql, options);
}

/** @throws ConflictError `too-many-endings` where the file would end more than somebody said it may */
export async function requireEndingsAllowed(run: BatchRun, { asOf, allowed }: EndingsOfRun, within: Within) {
  const { missing, standing } = await inTransaction(run.database.worker, (sql, client) =>
    countEndings(sql, client, run.file, { source: run.source, asOf, within }),
  );
  if (!endingsNeedWord({ missing, standing }) || missing <= (allowed ?? 0)) return;
  throw new ConflictError('too-many-endings', { field: 'endings', details: { missing, standing } });
}

/** Ends the ties of whoever the file does not name, in batches. */
export async function endMissing(run: BatchRun, log: BatchLog, { asOf }: EndingsOfRun, within: Within): Promise<void> {
  const { source, actor } = run;
  let ended: number;
  do {
    ended = 0;
    await log.land('endings', async (sql, client) => {
      await readPresent(sql, client, run.file, source);
      ended = await endMissingTies(sql, { source, asOf, within, actor, limit: run.batchRecords });
      return ended > 0 ? { firstRow: 0, lastRow: 0, counts: { ended } } : null;
    });
  } while (ended === run.batchRecords);
}

/**
 * Who the file names, and as what: into the temporary table `present_person (external_id, role)`, without a role where
 * it cannot be read.
 * @throws RefusedFileError `full-file-unreadable` with the row of which nobody can say whom it names
 */
async function readPresent(
  sql: Sql,
  client: PoolClient,
  { kind, map, open, shape }: FileToRecord,
  source: string,
): Promise<void> {
  const names: ImportMap = { fields: {} };
  for (const field of ['externalId', 'role'] as const) if (map.fields[field]) names.fields[field] = map.fields[field];
  const read = compileMap(kind, names, shape.columns, { formats: {}, timeZone: 'UTC' });
  await sql('drop table if exists pg_temp.present_person');
  await sql('create temp table present_person (external_id text not null, role text) on commit drop');
  async function* present(): AsyncGenerator<[string, string | null]> {
    for await (const rows of readRows(open, shape)) {
      for (const row of rows) {
        const { externalId, role } = read(row).values;
        if (externalId === undefined) throw new RefusedFileError('full-file-unreadable', { details: { row: row.row } });
        yield [externalIdentity(source, String(externalId)).value, role === undefined ? null : String(role)];
      }
    }
  }
  await copyInto(client, 'present_person', ['external_id', 'role'], present());
  await sql('create index on present_person (external_id)');
  await sql('analyze present_person');
}
