import { createHash, randomUUID } from 'node:crypto';
import type { Product } from '@unisono/test-kit/product';
import { Pool } from 'pg';
import { databaseUrls } from '../signed-in.ts';

/** A moment as the product writes it for an answer: its columns and their values. */
export interface Pattern {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** Connections to the product's own Postgres as its role `app`. */
export function barePool(product: Pick<Product, 'folder'>, connections: number): Pool {
  return new Pool({ connectionString: databaseUrls(product).app, max: connections });
}

/** The one moment that is there. What differs from answer to answer is filled in by `bareAnswer`. */
export async function readPattern(pool: Pool): Promise<Pattern> {
  const { rows } = await pool.query<{ name: string; value: unknown }>(
    `select key as name, value from moment, jsonb_each_text(to_jsonb(moment)) where key not in ('id', 'person_id', 'external_id', 'felt')`,
  );
  return { columns: rows.map(({ name }) => name), values: rows.map(({ value }) => value) };
}

/** Writes the rows of one answer in one transaction. @throws Error when the invitation was answered before */
export async function bareAnswer(pool: Pool, pattern: Pattern, token: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const hash = createHash('sha256').update(Buffer.from(token, 'base64url')).digest('hex');
    const { rows } = await client.query<Found>({ name: 'find', text: FIND, values: [hash] });
    const [found] = rows;
    if (!found || found.answered_at !== null) throw new Error('the invitation was answered before');
    const id = randomUUID();
    const key = createHash('sha256').update(id).digest().subarray(0, 16);
    const { wave_id: wave, person_id: person, unit_id: unit, day } = found;
    const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
    const identity = [id, person, `source:wave:${wave}`, found.id];
    await run('identity', 'insert into identity (id, person_id, kind, value) values ($1, $2, $3, $4)', identity);
    const intake = [key, key, unit, day, id];
    await run(
      'key',
      'insert into intake_key (key, content, unit_id, day, moment_id) values ($1, $2, $3, $4, $5)',
      intake,
    );
    await run('moment', momentSql(pattern), [id, person, found.id, FELT, ...pattern.values]);
    await run('bucket', BUCKET, [unit, day]);
    await run('person', `insert into dirty_person (person_id, role, change) values ($1, 'customer', 'told')`, [person]);
    await run('audit', AUDIT, [randomUUID(), wave]);
    await run('answered', 'update invitation set answered_at = now() where id = $1', [found.id]);
    await run('wake', `select pg_notify('unisono_dirty_bucket', '')`, []);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

interface Found {
  readonly id: string;
  readonly wave_id: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly answered_at: Date | null;
  readonly day: string;
}

const FIND = `select invitation.id, wave_id, person_id, unit_id, answered_at, current_date::text as day, version.content
  from invitation join wave on wave.id = wave_id join survey_version version on version.id = wave.version_id
  join person on person.id = person_id
  where invitation.token_hash = $1 and erased_at is null for update of invitation for key share of person`;
const FELT = [...Array<number>(20).keys()].map((position) => (position === 3 ? 5 : 0));
const BUCKET = `insert into dirty_bucket (unit_id, role, week, month)
  values ($1, 'customer', date_trunc('week', $2::timestamp)::date, date_trunc('month', $2::timestamp)::date)`;
const AUDIT = `insert into audit_event (id, action, subject, details)
  values ($1, 'moment.recorded', 'moment', jsonb_build_object('source', $2::text, 'new', 1))`;

function momentSql({ columns }: Pattern): string {
  const places = columns.map((_, index) => `$${index + 5}`);
  return `insert into moment (id, person_id, external_id, felt, ${columns.join(', ')}) values ($1, $2, $3, $4, ${places.join(', ')})`;
}
