import { sqlOfClient } from '@unisono/database/sql';
import { findOrganisation, type RecordOptions } from '@unisono/people-core/server';
import type { Pool, PoolClient } from 'pg';
import { surveyFile } from '../survey/survey-file.ts';
import { withRecords } from './file-records.ts';
import type { FileOutcome, FileProgress, FileToRecord } from './file-to-record.ts';
import { makeUnits } from './make-units.ts';
import { rowPermissions } from './row-permissions.ts';

export type RecordFileOptions = Omit<RecordOptions, 'onProgress'> & { onProgress?(progress: FileProgress): void };

/**
 * Records a file in the transaction of `client`; with `apply: false` the caller rolls back, since even then missing
 * units are made for the check.
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
  const { onProgress, ...recordOptions } = options;
  const timeZone = (await findOrganisation(sql))?.timeZone ?? 'UTC';
  const survey = await surveyFile(kind, map, open, shape, (rows) =>
    onProgress?.({ phase: 'surveying', rows, of: null }),
  );
  const unitsMade = map.createUnits ? await makeUnits(client, survey.units, map.createUnits, recordOptions) : 0;
  const reading = {
    file,
    survey,
    timeZone,
    aside,
    onProgress: (rows: number) => onProgress?.({ phase: 'recording', rows, of: survey.rows }),
  };
  const permissions = await rowPermissions(sql, options.actor, options.now);
  const outcome = await withRecords(reading, options.source, permissions, (records) =>
    records.record(client, records.drafts(), recordOptions),
  );
  return { ...outcome, rows: survey.rows, unitsMade };
}
