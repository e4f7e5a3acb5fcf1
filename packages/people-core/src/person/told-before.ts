import type { Sql } from '@unisono/database/sql';
import { externalIdentity } from '../identity/identity.ts';
import { contentHash, intakeKey } from '../moment/intake-key.ts';
import type { PersonInput } from './person-input.ts';

/** What one item says, and under which key its source told of it. */
export interface Told {
  readonly key: string;
  readonly content: string;
}

/** The key and the content of an item, as hexadecimal; in whatever order it names things, it says the same. */
export function toldOf(source: string, { externalId, ...rest }: PersonInput & { readonly row?: number }): Told {
  const { row: _, ...said } = rest;
  const key = intakeKey(source, externalIdentity(source, externalId).value).toString('hex');
  return { key, content: contentHash([inOrder(said)]).toString('hex') };
}

/** What was told last under these keys. */
export async function toldBefore(sql: Sql, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<Told & Record<string, unknown>>(
    `select encode(key, 'hex') as key, encode(content, 'hex') as content from intake_person
     where key = any (select decode(hex, 'hex') from unnest($1::text[]) hex)`,
    [keys],
  );
  return new Map(rows.map(({ key, content }) => [key, content]));
}

/** In place of what was told of somebody who was erased: a source that tells it again does not bring them back. */
export const ERASED = '0'.repeat(32);

/** Forgets what sources told one by one of these records of a person who is being erased; before their identities go. */
export async function forgetTold(sql: Sql, recordIds: readonly string[]): Promise<void> {
  await sql(`update intake_person set content = decode($2, 'hex') where key = any ($1::bytea[])`, [
    await keysOf(sql, recordIds),
    ERASED,
  ]);
}

/** What was told of these records is news again when it is told again: what was made of it is being taken back. */
export async function takeBackTold(sql: Sql, recordIds: readonly string[]): Promise<void> {
  await sql(`delete from intake_person where key = any ($1::bytea[]) and content <> decode($2, 'hex')`, [
    await keysOf(sql, recordIds),
    ERASED,
  ]);
}

async function keysOf(sql: Sql, recordIds: readonly string[]): Promise<Buffer[]> {
  const named = await sql<{ source: string; value: string }>(
    `select substr(kind, length($2) + 1) as source, value from identity
     where person_id = any ($1::uuid[]) and starts_with(kind, $2)`,
    [recordIds, externalIdentity('', '').kind],
  );
  return named.map(({ source, value }) => intakeKey(source, value));
}

/** Keeps what is told now; of several with one key the last. */
export async function keepTold(sql: Sql, told: readonly Told[]): Promise<void> {
  const last = [...new Map(told.map((each) => [each.key, each])).values()];
  await sql(
    `insert into intake_person (key, content)
     select decode(key, 'hex'), decode(content, 'hex') from unnest($1::text[], $2::text[]) told (key, content)
     on conflict (key) do update set content = excluded.content`,
    [last.map(({ key }) => key), last.map(({ content }) => content)],
  );
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, inOrder(each)]);
}
