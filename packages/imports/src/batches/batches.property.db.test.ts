import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '@unisono/database/sql';
import { refreshRollups, writeRecord } from '@unisono/people-core/server';
import { givenUnits } from '@unisono/people-core/testing';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFromDisk, type ImportFromDisk } from '../command-line/import-from-disk.ts';
import { undoFromDisk } from '../command-line/undo-from-disk.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { bytesOf } from '../reading/file-bytes.ts';
import { inspectFile } from '../reading/inspect-file.ts';
import { recordFile } from '../recording/record-file.ts';

type Kind = 'people' | 'moments' | 'measures';

const COLUMNS: Readonly<Record<Kind, readonly string[]>> = {
  people: ['id', 'name', 'mail', 'badge', 'role', 'unit', 'from', 'to'],
  moments: ['id', 'mail', 'unit', 'day', 'ease', 'said'],
  measures: ['unit', 'period', 'value', 'n'],
};

const units = fc.constantFrom('north', 'south', 'east', 'nowhere');
const days = fc.constantFrom('', '2023-01-01', '2023-06-01', '2024-01-01', '2024-02-30');
const text = (...words: string[]) => fc.constantFrom(...words);
const CELLS: Readonly<Record<Kind, fc.Arbitrary<string[]>>> = {
  people: fc.tuple(
    fc.integer({ min: 1, max: 9 }).map(String),
    text('Ana', 'Luis', 'Eva', ''),
    text('', '', 'a', 'b', 'c', 'not a mail'),
    text('', '', '17', '18'),
    text('employee', 'employee', 'customer'),
    units,
    days,
    text('', '', '2024-03-01', '2022-01-01'),
  ),
  moments: fc.tuple(
    fc.integer({ min: 1, max: 9 }).map(String),
    text('a', 'b', 'c', ''),
    text('north', 'south', 'east', '', 'nowhere'),
    text('2023-05-01', '2024-01-31', '2024-02-01', '2024-02-30'),
    text('1', '7', '', '9'),
    text('', 'fine'),
  ),
  measures: fc.tuple(units, text('2024-01', '2024-Q1', '2023-W05', 'never'), text('1', '2', 'x'), text('', '5')),
};

const column = (name: string) => ({ column: name });

function mapOf(kind: Kind, source: string): ImportMap {
  // Mails of other sources must not lead to the same people: each stands for a world of its own.
  const mail = { column: 'mail', values: { a: `a@${source}`, b: `b@${source}`, c: `c@${source}`, 'not a mail': 'no' } };
  const people = {
    externalId: column('id'),
    name: column('name'),
    'identity.email': mail,
    'identity.badge': { column: 'badge', prefix: `${source}.` },
    role: column('role'),
    unit: column('unit'),
    from: { column: 'from', date: 'iso' as const },
    to: { column: 'to', date: 'iso' as const },
  };
  const moments = {
    externalId: column('id'),
    'identity.email': mail,
    role: { constant: 'employee' },
    unit: column('unit'),
    day: { column: 'day', date: 'iso' as const },
    ease: column('ease'),
    comment: column('said'),
  };
  const measures = {
    unit: column('unit'),
    period: column('period'),
    side: { constant: 'business' },
    metric: { constant: 'sales' },
    value: column('value'),
    n: column('n'),
  };
  return { fields: { people, moments, measures }[kind] };
}

let db: TestDatabase;
let folder = '';
let sources = 0;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'unisono-batches-'));
  await db.sql()(`insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
    values (gen_random_uuid(), 'Test', 'UTC', 'en', 1, 60, 80, 80, false)`);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    ...['north', 'south', 'east'].map((code) => ({ code, name: code, parent: 'all', from: '2020-01-01' })),
  ]);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const NOW = new Date('2024-06-01T10:00:00Z');
const newSource = () => `s${(sources += 1)}`;
const contentOf = (kind: Kind, rows: readonly string[][]) =>
  [COLUMNS[kind], ...rows].map((row) => writeRecord(row)).join('');

async function whole(kind: Kind, source: string, rows: readonly string[][]) {
  const open = bytesOf(contentOf(kind, rows), 64);
  const file = { kind, map: mapOf(kind, source), open, shape: await inspectFile(open) };
  return inTransaction(db.database.worker, (_, client) =>
    recordFile(client, db.database.app, file, { source, apply: true, actor: null, now: NOW }),
  );
}

async function inBatches(
  kind: Kind,
  source: string,
  rows: readonly string[][],
  batchRecords: number,
  rest: Partial<ImportFromDisk> = {},
) {
  const path = join(folder, `${source}.csv`);
  await writeFile(path, contentOf(kind, rows));
  const map = mapOf(kind, source);
  const plain = { strict: false, dryRun: false, mode: 'partial', asOf: undefined, allowEndings: false } as const;
  return importFromDisk(db.database, {
    kind,
    path,
    map,
    source,
    ...plain,
    rejectedPath: undefined,
    now: NOW,
    batchRecords,
    ...rest,
  });
}

/** Everything that a source said, as it is known now, without the ids that were made for it. */
async function known(source: string): Promise<unknown> {
  const sql = db.sql();
  const people = await sql(
    `select replace(string_agg(kind || ' ' || value, ', ' order by kind, value), $1, '') as names, min(person.name) as name,
       (select string_agg(concat_ws(' ', tie.role, unit.code, tie.from_day, tie.to_day), ', ' order by tie.role, unit.code, tie.from_day)
        from relationship tie join unit on unit.id = tie.unit_id where tie.person_id = person.id) as ties
     from identity join person on person.id = identity.person_id
     where person.id in (select person_id from identity where kind = 'source:' || $1 or value like '%@' || $1)
     group by person.id order by 1`,
    [source],
  );
  const moments = await sql(
    `select moment.external_id, unit.code, day, ease, comments, (select replace(min(value), $1, '') from identity
       where identity.person_id = moment.person_id) as person
     from moment join unit on unit.id = unit_id where source = $1 order by external_id`,
    [source],
  );
  const measures = await sql(`select external_id, value, n from measure where source = $1 order by external_id`, [
    source,
  ]);
  return { people, moments, measures };
}

/** The figures of all moments there are, once every mark is worked off. */
async function figures(): Promise<unknown> {
  await refreshRollups(db.database.worker);
  return db.sql()('select * from rollup order by unit_id, role, grain, period, emotion_set');
}

const KINDS: readonly Kind[] = ['people', 'moments', 'measures'];
const tables = (kind: Kind) => fc.array(CELLS[kind], { minLength: 1, maxLength: 14 });

/** People for the moments, and whatever the file says before. */
async function given(kind: Kind, source: string, before: readonly string[][]): Promise<void> {
  if (kind === 'moments') {
    await whole('people', source, [
      ['1', 'Ana', 'a', '', 'employee', 'north', '2023-01-01', ''],
      ['2', 'Luis', 'b', '', 'employee', 'south', '2023-01-01', ''],
    ]);
  }
  await whole(kind, source, before);
}

describe.each(KINDS)('a file of %s', (kind) => {
  test('gives in batches of any size what one transaction gives', async () => {
    await fc.assert(
      fc.asyncProperty(tables(kind), tables(kind), fc.integer({ min: 1, max: 5 }), async (before, rows, size) => {
        const [one, many] = [newSource(), newSource()];
        await given(kind, one, before);
        await given(kind, many, before);
        const { problems, ...counts } = await whole(kind, one, rows);
        const recorded = await inBatches(kind, many, rows, size);
        expect(recorded.counts).toEqual({ ...counts, ended: 0 });
        expect(withoutSource(recorded.problems, many)).toEqual(withoutSource(problems, one));
        expect(await known(many)).toEqual(await known(one));
        const again = await inBatches(kind, many, rows, size + 1);
        expect(again.counts).toMatchObject({ rejected: counts.rejected });
      }),
      { numRuns: 5 },
    );
  });

  test('broken off anywhere it is taken back or goes on, and is then what it is in one go; undone it is what was before', async () => {
    const breaking = fc.integer({ min: 2, max: 5 });
    await fc.assert(
      fc.asyncProperty(tables(kind), tables(kind), breaking, breaking, async (before, rows, once, twice) => {
        const [one, many] = [newSource(), newSource()];
        await given(kind, one, before);
        await given(kind, many, before);
        const [was, counted] = [await known(many), await figures()];
        fc.pre(await breaksOff(kind, many, rows, once));
        expect(await undo(many)).toEqual([]);
        expect(await known(many)).toEqual(was);

        fc.pre(await breaksOff(kind, many, rows, twice));
        const recorded = await inBatches(kind, many, rows, 3);
        const uninterrupted = await inBatches(kind, one, rows, 100);
        expect(recorded.counts).toEqual(uninterrupted.counts);
        expect(await known(many)).toEqual(await known(one));

        expect([await undo(one), await undo(many)]).toEqual([[], []]);
        expect(await known(many)).toEqual(was);
        expect(await figures()).toEqual(counted);
        expect((await inBatches(kind, many, rows, 4)).counts).toEqual(recorded.counts);
      }),
      { numRuns: 3 },
    );
  });
});

/** Imports until the work has said `says` times how far it is; answers whether it came to that. */
async function breaksOff(kind: Kind, source: string, rows: readonly string[][], says: number): Promise<boolean> {
  let said = 0;
  const onProgress = () => {
    said += 1;
    if (said === says) throw new Error('the power went');
  };
  try {
    await inBatches(kind, source, rows, 2, { onProgress });
    return false;
  } catch (error) {
    if (said === says) return true;
    throw error;
  }
}

/** Takes the latest import of a source back. */
async function undo(source: string): Promise<unknown> {
  const [latest] = await db.sql()<{ id: string }>('select id from import where source = $1 order by id desc limit 1', [
    source,
  ]);
  return undoFromDisk(
    db.database,
    latest?.id ?? '',
    () => NOW,
    () => undefined,
  );
}

function withoutSource(problems: readonly unknown[], source: string): unknown {
  return JSON.parse(JSON.stringify(problems).replaceAll(source, ''));
}
