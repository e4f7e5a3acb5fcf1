import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Told } from './batches.ts';
import type { Pattern } from '../survey-answer/bare-answer.ts';

/**
 * Writes the rows of a batch in one transaction, by as few statements as there are tables: people are held, keys are
 * taken, facts, marks and the audit are written. @throws Error when a moment was there before, or of nobody
 */
export async function bareBatch(pool: Pool, pattern: Pattern, batch: readonly Told[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const keys = batch.map(({ externalId }) => hashOf(`5:tills${externalId.length}:${externalId}`));
    const contents = batch.map((told) => hashOf(JSON.stringify([told, pattern.values])));
    const ids = batch.map(() => randomUUID());
    const emails = batch.map(({ email }) => email);
    const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values });
    await run('hold', HOLD, [emails]);
    const told = [ids, keys, contents, emails, batch.map(({ externalId }) => externalId)];
    const { rows } = await run('write', writeSql(pattern), [...told, ...pattern.values]);
    if (rows[0]?.written !== batch.length) throw new Error('a moment was there before, or of nobody');
    await run('audit', AUDIT, [randomUUID(), batch.length]);
    await run('wake', `select pg_notify('unisono_dirty_bucket', '')`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}

const HOLD = `select count(*) from (select from person where id in
  (select person_id from identity where kind = 'email' and value = any($1::text[])) order by id for key share) held`;
const AUDIT = `insert into audit_event (id, action, subject, details)
  values ($1, 'moment.recorded', 'moment', jsonb_build_object('source', 'tills', 'new', $2::int))`;

function writeSql({ columns }: Pattern): string {
  const places = columns.map((_, index) => `$${index + 6}`);
  const unit = `$${columns.indexOf('unit_id') + 6}`;
  const day = `$${columns.indexOf('day') + 6}`;
  return `with told as (
      select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[], $5::text[])
        told (id, key, content, email, external_id)),
    taken as (
      insert into intake_key (key, content, unit_id, day, moment_id)
      select key, content, ${unit}::uuid, ${day}::date, id from told order by key on conflict (key) do nothing
      returning moment_id),
    fact as (
      insert into moment (id, person_id, external_id, felt, ${columns.join(', ')})
      select told.id, identity.person_id, told.external_id, ${FELT}, ${places.join(', ')}
      from taken join told on told.id = taken.moment_id
      join identity on identity.kind = 'email' and identity.value = told.email
      returning unit_id, person_id, role, day),
    marked as (
      insert into dirty_bucket (unit_id, role, week, month)
      select distinct unit_id, role, date_trunc('week', day::timestamp)::date, date_trunc('month', day::timestamp)::date from fact),
    turned as (
      insert into dirty_person (person_id, role, change) select distinct person_id, role, 'told' from fact)
    select count(*)::int as written from fact`;
}

const FELT = `array[0,0,4,0,0,0,0,0,0,0,null,null,null,null,null,0,null,null,null,1]::smallint[]`;
