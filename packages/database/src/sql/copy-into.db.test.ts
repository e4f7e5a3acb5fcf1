import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyInto } from './copy-into.ts';
import type { CopyValue } from './copy-text.ts';
import { inTransaction } from './in-transaction.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const TABLE = `create temporary table staged (
  place int, words text, amount float8, seen timestamptz, flag boolean, bytes bytea, words_list text[], facts jsonb
) on commit drop`;
const COLUMNS = ['place', 'words', 'amount', 'seen', 'flag', 'bytes', 'words_list', 'facts'];

/** Postgres' text holds everything but the character zero and halves of surrogate pairs. */
const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
const nasty = fc.constantFrom('\\', '\\N', '\t', '\n', '\r\n', '\\.', '"', '{', '}', ',', 'NULL', '\b\f\v', '');
const text = fc.oneof(
  words,
  nasty,
  fc.array(nasty).map((parts) => parts.join('')),
);
const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
// Keys without escapes: JSON.parse of Node 26.10 (V8 14.6) may give a key with a backslash the name of another.
const json = fc.dictionary(
  fc.stringMatching(/^[\p{L} .-]*$/u),
  fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(null)),
);
const row = fc.record({
  words: fc.option(text),
  amount: fc.option(fc.double({ noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value))),
  seen: fc.option(day),
  flag: fc.option(fc.boolean()),
  bytes: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
  words_list: fc.option(fc.array(fc.option(text))),
  facts: fc.option(json),
});

function* numbered(rows: readonly (typeof row extends fc.Arbitrary<infer Row> ? Row : never)[]) {
  for (const [place, { words: said, amount, seen, flag, bytes, words_list, facts }] of rows.entries()) {
    yield [place, said, amount, seen, flag, bytes, words_list, facts] as CopyValue[];
  }
}

function* endingEarly() {
  yield [1, 'fine'];
  throw new Error('the file ended early');
}

describe('copying rows into a table', () => {
  test('brings back every value as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const found = await inTransaction(db.database.worker, async (sql, client) => {
          await sql(TABLE);
          expect(await copyInto(client, 'staged', COLUMNS, numbered(rows))).toBe(rows.length);
          return sql('select words, amount, seen, flag, bytes, words_list, facts from staged order by place');
        });
        expect(found).toEqual(rows.map((each) => ({ ...each, facts: each.facts && { ...each.facts } })));
      }),
      { numRuns: 150 },
    );
  });

  test('reads a slow or large source only as fast as it is taken', async () => {
    let read = 0;
    async function* source() {
      for (; read < 200_000; read += 1) yield [read, 'x'.repeat(50)];
    }
    const [answer] = await inTransaction(db.database.worker, async (sql, client) => {
      await sql(TABLE);
      await copyInto(client, 'staged', ['place', 'words'], source());
      return sql<{ n: number; last: number }>('select count(*) as n, max(place) as last from staged');
    });
    expect(answer).toEqual({ n: 200_000, last: 199_999 });
  });

  test('fails as a whole when the source fails or a row does not fit, and leaves the connection usable', async () => {
    const broken = inTransaction(db.database.worker, async (sql, client) => {
      await sql(TABLE);
      await copyInto(client, 'staged', ['place', 'words'], endingEarly());
    });
    await expect(broken).rejects.toThrow('the file ended early');
    const misfit = inTransaction(db.database.worker, async (sql, client) => {
      await sql(TABLE);
      await copyInto(client, 'staged', ['place'], [['not a number']]);
    });
    await expect(misfit).rejects.toMatchObject({ code: '22P02' });
    await expect(db.database.worker.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test('quotes names of tables and columns', async () => {
    const [answer] = await inTransaction(db.database.worker, async (sql, client) => {
      await sql('create temporary table "odd ""name" ("a b" int) on commit drop');
      await copyInto(client, 'pg_temp.odd "name', ['a b'], [[7]]);
      return sql('select "a b" as value from "odd ""name"');
    });
    expect(answer).toEqual({ value: 7 });
  });
});
