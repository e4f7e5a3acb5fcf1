import { inTransaction } from '@unisono/database/sql';
import { writeRecord } from '@unisono/people-core/server';
import { givenUnits } from '@unisono/people-core/testing';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { bytesOf } from '../reading/file-bytes.ts';
import { inspectFile } from '../reading/inspect-file.ts';
import type { FileOutcome } from './file-to-record.ts';
import { recordFile } from './record-file.ts';

const HEADER = ['id', 'name', 'unit', 'size', 'day', 'said'];
const PEOPLE: ImportMap = {
  fields: {
    externalId: { column: 'id' },
    name: { column: 'name' },
    role: { constant: 'customer' },
    unit: { column: 'unit' },
  },
};
const MOMENTS: ImportMap = {
  fields: {
    externalId: { column: 'id' },
    role: { constant: 'customer' },
    unit: { column: 'unit' },
    day: { column: 'day', date: 'iso' },
    'answer.size': { column: 'size' },
    comment: { column: 'said' },
  },
};

/** Rows with every id once; some are not fit to be recorded. */
const table = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 60 }).map(String),
      name: fc.constantFrom('Ana', 'Luis "el largo"', 'Eva, María', '=1+1', ''),
      unit: fc.constantFrom('north', 'south', 'north', 'nowhere'),
      size: fc.constantFrom('1', '2.5', '', 'big'),
      day: fc.constantFrom('2024-01-31', '2024-02-01', '2024-02-30', ''),
      said: fc.constantFrom('', 'fine', 'two\nlines'),
    }),
    { minLength: 1, maxLength: 25, selector: ({ id }) => id },
  )
  .map((rows) => rows.map(({ id, name, unit, size, day, said }) => [id, name, unit, size, day, said]));

let db: TestDatabase;
let sources = 0;
beforeAll(async () => {
  db = await testDatabase();
  const sql = db.sql();
  await sql(`insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
    values (gen_random_uuid(), 'Test', 'UTC', 'en', 1, 60, 80, 80, false)`);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
    { code: 'south', name: 'South', parent: 'all', from: '2020-01-01' },
  ]);
});
afterAll(() => db.close());

async function record(
  kind: 'people' | 'moments',
  source: string,
  rows: readonly string[][],
  apply = true,
): Promise<FileOutcome> {
  const open = bytesOf([HEADER, ...rows].map((row) => writeRecord(row)).join(''), 64);
  const file = { kind, map: kind === 'people' ? PEOPLE : MOMENTS, open, shape: await inspectFile(open) };
  const options = { source, apply, actor: null, now: new Date('2024-06-01T10:00:00Z') };
  return inTransaction(db.database.worker, (_, client) => recordFile(client, db.database.app, file, options));
}

/** Everything that a source said, as it is known now. */
async function known(source: string): Promise<unknown> {
  const sql = db.sql();
  const people = await sql(
    `select identity.value, person.name, unit.code from identity join person on person.id = identity.person_id
     left join relationship on relationship.person_id = person.id left join unit on unit.id = unit_id
     where identity.kind = $1 order by 1, 2, 3`,
    [`source:${source}`],
  );
  const moments = await sql(
    `select external_id, unit.code, day, answers, comments from moment join unit on unit.id = unit_id
     where source = $1 order by external_id`,
    [source],
  );
  return { people, moments };
}

const newSource = () => `source-${(sources += 1)}`;

describe.each(['people', 'moments'] as const)('a file of %s', (kind) => {
  test('recorded twice is recorded once, and a check says what will happen', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const source = newSource();
        const check = await record(kind, source, rows, false);
        const first = await record(kind, source, rows);
        expect(check).toEqual(first);
        expect(first.total).toBe(rows.length);
        expect(first.new + first.unchanged + first.corrected + first.rejected).toBe(first.total);
        const before = await known(source);
        const again = await record(kind, source, rows);
        expect(again).toMatchObject({ new: 0, corrected: 0, unchanged: first.new, rejected: first.rejected });
        expect(await known(source)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  test('split in two anywhere gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(25), async (rows, cut) => {
        const [whole, split] = [newSource(), newSource()];
        const all = await record(kind, whole, rows);
        const parts = [rows.slice(0, cut), rows.slice(cut)].filter((part) => part.length > 0);
        const outcomes: FileOutcome[] = [];
        for (const part of parts) outcomes.push(await record(kind, split, part));
        expect(outcomes.reduce((sum, outcome) => sum + outcome.new, 0)).toBe(all.new);
        expect(outcomes.reduce((sum, outcome) => sum + outcome.rejected, 0)).toBe(all.rejected);
        expect(await known(split)).toEqual(await known(whole));
      }),
      { numRuns: 15 },
    );
  });
});
