import { inTransaction, type Sql } from '@unisono/database/sql';
import { findOrganisation } from '@unisono/people-core/server';
import type { PoolClient } from 'pg';
import type { ImportCounts } from '../import/import.schema.ts';
import { withRecords, type FileRecords } from '../recording/file-records.ts';
import { makeUnits } from '../recording/make-units.ts';
import { rowPermissions } from '../recording/row-permissions.ts';
import { surveyFile } from '../survey/survey-file.ts';
import { BatchLog } from './batch-log.ts';
import type { BatchRun } from './batch-run.ts';
import { endMissing, requireEndingsAllowed } from './end-missing.ts';
import { linkRows } from './link-rows.ts';
import { recordLinked, recordRows } from './record-rows.ts';
import { readRowLinks } from './row-links.ts';

/**
 * Records a file in batches that land whole, from where an earlier go of this run ended, and answers what the run came
 * to. What the batches make is what one transaction makes: rows that belong together land together (`linkRows`).
 * @throws RefusedFileError, RefusedMapError, NotAllowedError where the file is refused as a whole
 * @throws RejectedRowsError under `strict`; what landed has to be undone
 * @throws WorkStoppedError when somebody stopped it
 */
export async function applyInBatches(run: BatchRun): Promise<ImportCounts> {
  const { database, file, watch, source, actor, now } = run;
  const { kind, map, open, shape } = file;
  const log = await BatchLog.open(run);
  const survey = await surveyFile(kind, map, open, shape, (rows) =>
    watch.progress({ phase: 'surveying', rows, of: null }),
  );
  const [timeZone, permissions] = await inTransaction(database.worker, async (sql) => [
    (await findOrganisation(sql))?.timeZone ?? 'UTC',
    await rowPermissions(sql, actor, now),
  ]);
  if (run.endings && !log.has('rows')) await requireEndingsAllowed(run, run.endings, permissions.within);
  await log.land('units', async (_, client) => {
    if (!map.createUnits) return null;
    const options = { source, actor, now, apply: true, noted: true };
    const unitsMade = await makeUnits(client, survey.units, map.createUnits, options);
    return unitsMade > 0 ? { firstRow: 0, lastRow: 0, counts: { unitsMade } } : null;
  });
  const reading = { file, survey, timeZone, aside: database.app };
  await withRecords(reading, source, permissions, async (records) => {
    if (!log.has('links')) await log.land('links', (sql, client) => findLinks(sql, client, run.importId, records));
    const links = await inTransaction(database.worker, (sql) => readRowLinks(sql, run.importId));
    const landed = () => {
      const share = log.counts.records / Math.max(1, log.records);
      watch.progress({ phase: 'recording', rows: Math.round(survey.rows * share), of: survey.rows });
    };
    landed();
    await recordRows(run, log, records, links, landed);
    await recordLinked(run, log, records, links, landed);
  });
  if (run.endings) await endMissing(run, log, run.endings, permissions.within);
  const { records: _records, ...counts } = log.counts;
  return { ...counts, rows: survey.rows };
}

/** Rows are linked once in a run: what has landed since would not change which belong together, but somebody else could. */
async function findLinks<Input>(sql: Sql, client: PoolClient, importId: string, records: FileRecords<Input>) {
  await sql('delete from import_link where import_id = $1', [importId]);
  return { firstRow: 0, lastRow: 0, counts: { records: await linkRows(sql, client, importId, records) } };
}
