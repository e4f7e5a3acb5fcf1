import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMOTION_CODES } from '../emotion/emotion.ts';
import type { Numbered, RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';
import { givenPeople, givenUnits } from '../testing.ts';
import type { MomentInput } from './moment.schema.ts';
import { recordMomentBatch } from './record-moment-batch.ts';
import { recordMoments } from './record-moments.ts';

let db: TestDatabase;
let sources = 0;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
  ]);
  const named = ['ana', 'leo', 'eva'].map((name) => ({ kind: 'email', value: `${name}@example.org` }));
  await givenPeople(
    db.database,
    named.map((identity) => ({ externalId: identity.value, identities: [identity] })),
  );
});
afterAll(() => db.close());

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const moment: fc.Arbitrary<Numbered<MomentInput>> = fc
  .record({
    name: fc.constantFrom('ana', 'Leo', 'EVA', 'ana', 'somebody new'),
    role: fc.constantFrom('employee' as const, 'customer' as const),
    unit: fc.constantFrom('north', 'all', 'north', 'north', 'nowhere'),
    day: fc.constantFrom('2026-08-31', '2026-09-01', '2025-12-31'),
    at: optional(fc.constantFrom('2026-08-31T10:00:00Z', '2026-08-31T10:00:00+02:00')),
    felt: optional(fc.dictionary(fc.constantFrom(...EMOTION_CODES), fc.integer({ min: 0, max: 5 }))),
    ease: optional(fc.integer({ min: 1, max: 7 })),
    answers: optional(fc.dictionary(fc.constantFrom('size', 'b.2'), fc.double({ noNaN: true, min: -1e6, max: 1e6 }))),
    comments: optional(fc.array(fc.record({ question: fc.constant('why'), text: fc.string() }), { maxLength: 2 })),
  })
  .map(({ name, ...rest }) => ({
    ...rest,
    externalId: '',
    row: 0,
    person: { kind: 'email', value: `${name.replace(' ', '-')}@example.org` },
  }));

type Verb = (rows: readonly Numbered<MomentInput>[], options: RecordOptions) => Promise<RecordOutcome>;
const inBatch: Verb = (rows, options) =>
  inTransaction(db.database.app, (_, client) => recordMomentBatch(client, rows, options));
const staged: Verb = (rows, options) =>
  inTransaction(db.database.app, (_, client) => recordMoments(client, each(rows), options));

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

function inOrder(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted();
}

/** Everything that a source told, with the marks of it; ids are made anew each time. */
async function written(source: string): Promise<unknown> {
  const moments = await db.sql()(
    `select to_jsonb(moment) - 'id' - 'source' - 'recorded_at' as moment, encode(content, 'hex') as content, known.unit_id, known.day
     from moment join intake_key known on known.moment_id = moment.id where source = $1 order by external_id`,
    [source],
  );
  const marks = await db.sql()('delete from dirty_bucket returning unit_id, role, week, month');
  const turned = await db.sql()('delete from dirty_person returning person_id, role, change');
  const audited = await db.sql()(`select details - 'source' as said from audit_event where details ->> 'source' = $1`, [
    source,
  ]);
  return { moments, marks: inOrder(marks), turned: inOrder(turned), audited };
}

test('the short way of a batch writes what staging it writes', async () => {
  let short = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 12 }), fc.boolean(), async (drafts, simple) => {
      const rows = drafts.map((draft, row) => ({
        ...draft,
        row,
        externalId: simple ? `${row}` : `${row % 5}`,
        ...(simple && { unit: 'north', person: { kind: 'email', value: 'Ana@example.org' } }),
      }));
      const outcomes: unknown[] = [];
      for (const verb of [inBatch, staged]) {
        const source = `source ${(sources += 1)}`;
        const options = { source, apply: true, eachRow: true, actor: null, now: new Date('2026-09-15T10:00:00Z') };
        const first = await verb(rows, options);
        const again = await verb(rows, options);
        outcomes.push([first, again, await written(source)]);
        if (first.new === rows.length) short += 1;
      }
      const [one, other] = outcomes;
      expect(one).toEqual(other);
    }),
    { numRuns: 30 },
  );
  expect(short).toBeGreaterThan(10);
});

test('batches of the same moments at the same moment are told once', async () => {
  const rows = Array.from({ length: 60 }, (_, row) => ({
    row,
    externalId: `${row}`,
    person: { kind: 'email', value: 'ana@example.org' },
    role: 'customer' as const,
    unit: 'north',
    day: '2026-09-01',
  }));
  const options = { source: 'tills', apply: true, eachRow: true, actor: null, now: new Date('2026-09-15T10:00:00Z') };
  const outcomes = await Promise.all(
    [rows, rows.toReversed(), rows.slice(30), rows.slice(0, 31)].map((batch) => inBatch(batch, options)),
  );
  expect(outcomes.reduce((sum, outcome) => sum + outcome.new, 0)).toBe(60);
  expect(outcomes.reduce((sum, outcome) => sum + outcome.corrected + outcome.rejected, 0)).toBe(0);
});
