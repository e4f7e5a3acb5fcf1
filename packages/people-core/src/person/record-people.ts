import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOfClient, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { relocateMoments } from '../moment/relocate-moments.ts';
import { findDuplicatesSoon } from '../duplicate/find-duplicates.ts';
import { today } from '../organisation/today.ts';
import { applyRelationships } from '../relationship/apply-relationships.ts';
import { planRelationships, readTies } from '../relationship/plan-relationships.ts';
import { readOutcome } from '../staging/read-outcome.ts';
import type { Numbered, RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';
import { stageRows } from '../staging/stage-rows.ts';
import { applyPeople } from './apply-people.ts';
import { PEOPLE_LOCK } from './people-lock.ts';
import type { PersonInput } from './person-input.ts';
import { planPeople } from './plan-people.ts';
import { personStaging } from './read-person-row.ts';
import { resolvePeople } from './resolve-people.ts';

const TABLES = [
  'staged_tie',
  'row_identity',
  'named_identity',
  'resolved_row',
  'shared_identity',
  'sharing_row',
  'sharing_group',
  'settled_group',
  'settled_row',
  'person_row',
  'planned_tie',
  'standing_tie',
  'planned_person',
  'row_status',
];

/**
 * Records a batch of people with their identities and relationships in the caller's transaction. Who a row is
 * about is decided by its identities alone (`resolvePeople`); the same batch twice changes nothing.
 */
export async function recordPeople(
  client: PoolClient,
  rows: AsyncIterable<Numbered<PersonInput>>,
  options: RecordOptions,
): Promise<RecordOutcome> {
  const sql = sqlOfClient(client);
  const begunAfter = newId();
  await sql(`drop table if exists ${TABLES.map((table) => `pg_temp.${table}`).join(', ')}`);
  const total = await stageRows(client, personStaging(options.source), rows, options.onProgress?.bind(options));
  // A check may take minutes and changes nothing: it need not keep others out.
  if (options.apply) await lockForTransaction(sql, PEOPLE_LOCK);
  await readTies(sql);
  await resolvePeople(sql, client, options.source);
  await planRelationships(sql, options, await today(sql, options.now));
  await planPeople(sql);
  const outcome = await readOutcome(sql, 'staged_person', { total, ...(await countStatuses(sql)) });
  if (!options.apply || outcome.new + outcome.corrected === 0) return outcome;

  await applyPeople(sql, options.noted);
  const moved = await applyRelationships(sql, options);
  const { new: created, corrected, rejected } = outcome;
  await recordAudit(sql, options.actor, {
    action: 'person.recorded',
    subject: 'person',
    // Every id that it gave lies between this one and that of the audit, also where batches are read at the same time.
    details: { source: options.source, new: created, corrected, rejected, begunAfter },
  });
  await relocateMoments(sql, moved, options.actor);
  await findDuplicatesSoon(sql);
  return outcome;
}

async function countStatuses(sql: Sql): Promise<Pick<RecordOutcome, 'new' | 'unchanged' | 'corrected'>> {
  const [counts] = await sql<Pick<RecordOutcome, 'new' | 'unchanged' | 'corrected'>>(
    `select count(*) filter (where status = 'new')::int as new,
       count(*) filter (where status = 'unchanged')::int as unchanged,
       count(*) filter (where status = 'corrected')::int as corrected from row_status`,
  );
  return counts ?? { new: 0, unchanged: 0, corrected: 0 };
}
