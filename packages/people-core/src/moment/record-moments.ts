import { sqlOfClient, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { readOutcome } from '../staging/read-outcome.ts';
import { readRowStatuses } from '../staging/read-row-statuses.ts';
import type { Numbered, RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';
import { stageRows } from '../staging/stage-rows.ts';
import { applyMoments, decideMoments, type MomentCounts } from './apply-moments.ts';
import { auditMoments } from './audit-moments.ts';
import { latestDay, preferredSet } from './moment-reading.ts';
import { MOMENT_TABLE, momentStaging } from './moment-staging.ts';
import type { MomentInput } from './moment.schema.ts';
import { planMoments } from './plan-moments.ts';

/**
 * Takes moments in, in the caller's transaction: new ones are recorded, known ones left alone, and those that a
 * source tells differently now are corrected with a record of what they were. Every row stands for itself: a rejected
 * one leaves no trace and keeps no other out. Rollups follow within seconds. One batch to a transaction: people are held
 * until it ends, and a second batch would wait for others while holding them.
 */
export async function recordMoments(
  client: PoolClient,
  rows: AsyncIterable<Numbered<MomentInput>>,
  options: RecordOptions,
): Promise<RecordOutcome> {
  const sql = sqlOfClient(client);
  const staging = momentStaging({
    source: options.source,
    emotionSet: await preferredSet(sql),
    latest: latestDay(options.now),
  });
  const total = await stageRows(client, staging, rows, options.onProgress?.bind(options));
  if (options.apply) await makePartitions(sql);
  await planMoments(sql, options);
  const counts = await decideMoments(sql, options);
  if (options.apply) await applyMoments(sql, options, counts);
  const outcome = await summarised(sql, total, counts);
  if (options.apply && outcome.new + outcome.corrected > 0) await auditMoments(sql, options, outcome);
  return options.eachRow ? { ...outcome, statuses: await readRowStatuses(sql, MOMENT_TABLE, DECIDED) } : outcome;
}

const DECIDED = `select row, 'new' from new_moment union all select row, 'corrected' from corrected_moment`;

async function makePartitions(sql: Sql): Promise<void> {
  await sql(`select count(ensure_moment_partition(month)) from (
    select distinct date_trunc('month', day::timestamp)::date as month from ${MOMENT_TABLE} where day is not null
    order by month) needed`);
}

async function summarised(sql: Sql, total: number, counts: MomentCounts): Promise<RecordOutcome> {
  const outcome = await readOutcome(sql, MOMENT_TABLE, { total, ...counts, unchanged: 0 });
  return { ...outcome, unchanged: total - counts.new - counts.corrected - outcome.rejected };
}
