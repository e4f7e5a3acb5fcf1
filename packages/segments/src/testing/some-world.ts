import { randomUUID } from 'node:crypto';
import { CHANNELS, PURPOSE_NAMES, type Channel, type Purpose } from '@unisono/contact-pressure/schema';
import type { Sql } from '@unisono/database/sql';
import { addDays, EMOTION_CODES, type Day, type Role } from '@unisono/people-core/schema';
import * as fc from 'fast-check';

/** The day on which everything is asked. */
export const TODAY: Day = '2026-09-15';

const someId = (seed: number) => `00000000-0000-7000-8000-${seed.toString(16).padStart(12, '0')}`;

/** A tree: the whole, two regions, a shop under each. */
export const UNITS = [1, 2, 3, 4, 5].map((number) => someId(0xa0 + number));
const PARENTS = [null, 0, 0, 1, 2];
const RECORDS = [1, 2, 3, 4, 5, 6].map((number) => someId(0xb0 + number));

export function unitsUnder(roots: readonly string[]): Set<string> {
  const under = new Set(roots);
  for (const [index, unit] of UNITS.entries()) {
    const parent = PARENTS[index];
    if (parent !== null && parent !== undefined && under.has(UNITS[parent] ?? '')) under.add(unit);
  }
  return under;
}

const day = fc.integer({ min: -40, max: 10 }).map((offset) => addDays(TODAY, offset));
const role = fc.constantFrom<Role>('employee', 'customer');
const record = fc.nat({ max: RECORDS.length - 1 });
const unit = fc.constantFrom(...UNITS);

export const ATTRIBUTE_NAMES = ['tier', 'years', "it's; drop table person --"];
export const ATTRIBUTE_VALUES = ['gold', '3', '12.50', 'true', "' or '1'='1", '"}'];
const attributes = fc.dictionary(
  fc.constantFrom(...ATTRIBUTE_NAMES),
  fc.oneof(fc.constantFrom(...ATTRIBUTE_VALUES), fc.constantFrom(3, 12.5, true, null)),
  { maxKeys: 2 },
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const person = fc.record({
  language: optional(fc.constantFrom('es', 'en')),
  birthDay: optional(fc.constantFrom('1980-02-29', '1990-09-15', '1990-09-16', '2001-10-01')),
});
const tie = fc.record({
  record,
  unit,
  role,
  from: optional(day),
  lasts: optional(fc.integer({ min: 1, max: 40 })),
  attributes,
});
const moment = fc.record({
  record,
  unit,
  role,
  day,
  joy: optional(fc.nat({ max: 5 })),
  experience: optional(fc.constantFrom(0, 50, 100)),
  ease: optional(fc.integer({ min: 1, max: 7 })),
  recommend: optional(fc.nat({ max: 10 })),
});
const contact = fc.record({
  record,
  channel: fc.constantFrom<Channel>(...CHANNELS.slice(0, 2)),
  purpose: fc.constantFrom<Purpose>(...PURPOSE_NAMES),
  day,
  cancelled: fc.boolean(),
});
const consent = fc.record({
  record,
  channel: fc.constantFrom<Channel>(...CHANNELS.slice(0, 2)),
  purpose: fc.constantFrom<Purpose>(...PURPOSE_NAMES),
  granted: fc.boolean(),
  minute: fc.nat({ max: 2 }),
});

/** A small organisation: a few records, some merged, with what each side knows of them. Later consents are later in the list. */
export const someWorld = fc.record({
  people: fc.array(person, { minLength: RECORDS.length, maxLength: RECORDS.length }),
  /** The fifth and sixth record were merged into the first. */
  merged: fc.boolean(),
  ties: fc.array(tie, { minLength: 8, maxLength: 16 }),
  moments: fc.array(moment, { minLength: 6, maxLength: 12 }),
  contacts: fc.array(contact, { minLength: 6, maxLength: 12 }),
  consents: fc.array(consent, { minLength: 6, maxLength: 12 }),
});
export type World = typeof someWorld extends fc.Arbitrary<infer Value> ? Value : never;

/** The person whom a record is of. */
export function personOf(world: World, number: number): string {
  return RECORDS[world.merged && number >= 4 ? 0 : number] ?? '';
}

/** The months that moments of a world lie in. */
export async function writeMonths(sql: Sql): Promise<void> {
  for (const month of ['2026-08-01', '2026-09-01']) await sql('select ensure_moment_partition($1)', [month]);
}

export async function writeUnits(sql: Sql): Promise<void> {
  for (const [index, id] of UNITS.entries()) {
    const parent = PARENTS[index];
    await sql('insert into unit (id, code, name) values ($1, $2, $2)', [id, `U${index}`]);
    await sql(`insert into unit_placement (id, unit_id, parent_id, from_day) values ($1, $2, $3, '2020-01-01')`, [
      randomUUID(),
      id,
      parent === null || parent === undefined ? null : UNITS[parent],
    ]);
  }
}

/** Puts a world in the place of the one before. */
export async function writeWorld(sql: Sql, world: World): Promise<void> {
  await sql('truncate outbox_message, contact, contact_consent, moment, relationship, identity, person cascade');
  await insert(
    sql,
    'person',
    ['id', 'name', 'language', 'birth_day', 'canonical_id'],
    ['uuid', 'text', 'text', 'date', 'uuid'],
    world.people.map((each, number) => {
      const canonical = personOf(world, number);
      return [
        RECORDS[number],
        `Person ${number}`,
        each.language,
        each.birthDay,
        canonical === RECORDS[number] ? null : canonical,
      ];
    }),
  );
  await insert(
    sql,
    'relationship',
    ['id', 'person_id', 'unit_id', 'role', 'from_day', 'to_day', 'attributes', 'source', 'external_id'],
    ['uuid', 'uuid', 'uuid', 'text', 'date', 'date', 'jsonb', 'text', 'text'],
    world.ties.map((each, number) => [
      someId(0xc00 + number),
      RECORDS[each.record],
      each.unit,
      each.role,
      each.from,
      lastDay(each),
      JSON.stringify(each.attributes),
      'test',
      String(number),
    ]),
  );
  await insert(
    sql,
    'moment',
    ['id', 'person_id', 'unit_id', 'role', 'day', 'felt', 'experience', 'ease', 'recommend', 'source', 'external_id'],
    ['uuid', 'uuid', 'uuid', 'text', 'date', 'text', 'smallint', 'smallint', 'smallint', 'text', 'text'],
    world.moments.map((each, number) => [
      someId(0xd00 + number),
      RECORDS[each.record],
      each.unit,
      each.role,
      each.day,
      feltJoy(each.joy),
      each.experience,
      each.ease,
      each.recommend,
      'test',
      String(number),
    ]),
  );
  await insert(
    sql,
    'contact',
    [
      'id',
      'person_id',
      'channel',
      'purpose',
      'kind',
      'sender_kind',
      'sender_id',
      'occasion',
      'day',
      'due_at',
      'limited',
      'state',
      'booked_at',
      'changed_at',
    ],
    [
      'uuid',
      'uuid',
      'text',
      'text',
      'text',
      'text',
      'uuid',
      'text',
      'date',
      'timestamptz',
      'boolean',
      'text',
      'timestamptz',
      'timestamptz',
    ],
    world.contacts.map((each, number) => [
      someId(0xe00 + number),
      RECORDS[each.record],
      each.channel,
      each.purpose,
      'message',
      'wave',
      someId(0xe00 + number),
      'test',
      each.day,
      `${each.day}T10:00:00Z`,
      true,
      each.cancelled ? 'cancelled' : 'sent',
      `${each.day}T10:00:00Z`,
      `${each.day}T10:00:00Z`,
    ]),
  );
  await insert(
    sql,
    'contact_consent',
    ['id', 'person_id', 'channel', 'purpose', 'decision', 'source', 'at'],
    ['uuid', 'uuid', 'text', 'text', 'text', 'text', 'timestamptz'],
    world.consents.map((each, number) => [
      someId(0xf00 + number),
      RECORDS[each.record],
      each.channel,
      each.purpose,
      each.granted ? 'granted' : 'withdrawn',
      'person',
      `2026-09-01T10:0${each.minute}:00Z`,
    ]),
  );
}

export function lastDay({ from, lasts }: { from: Day | null; lasts: number | null }): Day | null {
  return lasts === null ? null : addDays(from ?? addDays(TODAY, -30), lasts);
}

function feltJoy(joy: number | null): string {
  return `{${EMOTION_CODES.map((code) => (code === 'joy' && joy !== null ? joy : 'NULL')).join(',')}}`;
}

async function insert(sql: Sql, table: string, columns: string[], types: string[], rows: unknown[][]): Promise<void> {
  const casts = columns.map(
    (column, index) => `(row ->> ${index})::${types[index]}${column === 'felt' ? '::smallint[]' : ''}`,
  );
  await sql(
    `insert into ${table} (${columns.join(', ')}) select ${casts.join(', ')} from jsonb_array_elements($1::jsonb) row`,
    [JSON.stringify(rows)],
  );
}
