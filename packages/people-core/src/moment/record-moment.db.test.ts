import { inTransaction, preparedSql } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { namePeople } from '../identity/name-people.ts';
import { addDays } from '../period/day.ts';
import { erasePerson } from '../person/erase-person.ts';
import { mergePeople } from '../person/merge-people.ts';
import { refreshRollups } from '../rollup/refresh-rollups.ts';
import { verifyRollups } from '../rollup/verify-rollups.ts';
import type { RecordOutcome } from '../staging/record-outcome.ts';
import { givenPeople, givenUnits } from '../testing.ts';
import { recordMoment, type OneMoment } from './record-moment.ts';
import { recordMoments } from './record-moments.ts';

let db: TestDatabase;
let known: readonly string[];
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'MAD', name: 'Madrid', parent: 'ES' },
  ]);
});
afterAll(() => db.close());
beforeEach(beginAgain);

/** Two people who are known, no moments, and no partition to put one into. */
async function beginAgain(): Promise<void> {
  const sql = db.sql();
  const partitions = await sql<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'moment'::regclass`,
  );
  for (const { name } of partitions) await sql(`drop table ${name}`);
  await sql(`truncate relationship, identity, person_merge, person, moment_event, intake_key, dirty_bucket, dirty_person,
    moment_role, rollup, rollup_answer, audit_event`);
  const people = ['ana', 'bea'].map((externalId) => ({ externalId, identities: [], relationships: [] }));
  await givenPeople(db.database, people);
  const rows = await sql<{ id: string }>('select person_id as id from identity order by value');
  known = rows.map(({ id }) => id);
}

const OPTIONS = { source: 'wave', actor: null, now: new Date('2026-09-15T10:00:00Z') };

/** Told of somebody known, by their place, or of somebody new. */
interface Told {
  readonly moment: OneMoment;
  readonly person: 0 | 1 | null;
}
type Way = (told: Told) => Promise<RecordOutcome>;

const byItself: Way = ({ moment, person }) =>
  inTransaction(db.database.app, (_, client) =>
    recordMoment(client, preparedSql(client), moment, person === null ? null : (known[person] ?? ''), OPTIONS),
  );

const asBatch: Way = ({ moment, person }) =>
  inTransaction(db.database.app, async (sql, client) => {
    const personId = person === null ? null : (known[person] ?? '');
    if (personId) await namePeople(sql, OPTIONS.source, [{ personId, externalId: moment.person }]);
    return recordMoments(client, only({ ...moment, row: 1 }), { ...OPTIONS, apply: true });
  });

async function* only<Row>(row: Row): AsyncGenerator<Row> {
  yield row;
}

const intensity = fc.integer({ min: 0, max: 5 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const text = fc.constantFrom('', 'Muy amables ☺', "'); drop table moment; --", 'a\u0000b');

// Few ids and few people, so that much is told again, told differently, or told of somebody else; some of it is wrong.
const moment: fc.Arbitrary<OneMoment> = fc.record({
  externalId: fc.constantFrom('1', '2', '3'),
  person: fc.constantFrom('p', 'q'),
  role: fc.constantFrom('employee' as const, 'customer' as const),
  unit: fc.constantFrom('ES', 'MAD', 'MAD', 'PAR'),
  day: fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-08-28', days)),
  at: optional(fc.constantFrom('2026-09-14T10:00:00+02:00', 'noon')),
  touchpoint: optional(text),
  emotionSet: optional(fc.constantFrom(1, 2)),
  felt: optional(fc.record({ joy: intensity, pride: intensity, anger: intensity }, { requiredKeys: [] })),
  ease: optional(fc.integer({ min: 1, max: 8 })),
  recommend: optional(fc.integer({ min: 0, max: 10 })),
  told: optional(fc.integer({ min: 0, max: 3 })),
  toldValence: optional(fc.constantFrom(-1, 0, 1)),
  pumPositive: optional(fc.integer({ min: 1, max: 5 })),
  answers: optional(fc.dictionary(fc.constantFrom('fft', 'q1', 'q2.x'), fc.constantFrom(0.1, 1 / 3, 1, 7))),
  comments: optional(fc.array(fc.record({ question: fc.constant('why'), text }), { maxLength: 2 })),
});
const told: fc.Arbitrary<Told> = fc.record({ moment, person: fc.constantFrom(0 as const, 1 as const, null) });

/** Everything that is left of what was told, without the ids and instants that are made on the way. */
const LEFT = {
  moments: `select to_jsonb(moment) - 'id' - 'person_id' - 'recorded_at' as fact,
      array(select value from identity where identity.person_id = moment.person_id order by value) as names
    from moment order by external_id`,
  keys: `select key, content, known.unit_id, known.day, erased from intake_key known
    join moment on moment.id = moment_id and moment.unit_id = known.unit_id and moment.day = known.day order by key`,
  people: `select array_agg(kind || ' ' || value order by kind, value) as names
    from person left join identity on person_id = person.id group by person.id order by names`,
  events: `select kind, day, before - 'id' - 'person_id' - 'recorded_at' as before from moment_event order by at`,
  turns: `select turned.role, change, min(value) as name from dirty_person turned
    left join identity using (person_id) group by turned.ctid, turned.role, change order by name, role, change`,
  marks: 'select unit_id, role, week, month from dirty_bucket order by unit_id, role, week, month',
  audit: `select account_id, action, subject, subject_id, details from audit_event where action like 'moment.%' order by at`,
};
const FIGURES = {
  rollups: `select to_jsonb(rollup) as figures from rollup order by to_jsonb(rollup)::text`,
  answers: `select to_jsonb(rollup_answer) as figures from rollup_answer order by to_jsonb(rollup_answer)::text`,
};

async function whatIsLeft(way: Way, script: readonly Told[]): Promise<unknown> {
  await beginAgain();
  const outcomes: RecordOutcome[] = [];
  for (const each of script) outcomes.push(await way(each));
  const left = await readAll(LEFT);
  await refreshRollups(db.database.worker);
  expect(await verifyRollups(db.sql())).toEqual([]);
  return { outcomes, left, figures: await readAll(FIGURES) };
}

async function readAll(queries: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(queries)) read[name] = await db.sql()(query);
  return read;
}

const fine = (rest: Partial<OneMoment> = {}): OneMoment => ({
  externalId: '1',
  person: '1',
  role: 'customer',
  unit: 'MAD',
  day: '2026-09-14',
  felt: { joy: 4, anger: 1 },
  ...rest,
});
const count = async (table: string) => (await db.sql()(`select from ${table}`)).length;

test('told one by one, moments leave what they leave as a batch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 6 }), async (script) => {
      expect(await whatIsLeft(byItself, script)).toEqual(await whatIsLeft(asBatch, script));
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 12), endOnFailure: true },
  );
}, 300_000);

test.each([null, 0] as const)('told by many at once it is one moment (person %s)', async (person) => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => byItself({ moment: fine(), person })));
  expect(outcomes.filter((outcome) => outcome.new === 1)).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome.unchanged === 1)).toHaveLength(7);
  expect([await count('moment'), await count('person')]).toEqual([1, person === null ? 3 : 2]);
});

test('of somebody who was erased, or was never there, it is refused and leaves no trace', async () => {
  const [personId = ''] = known;
  const ctx = { em: db.em(), actor: null, scope: { everything: true } as const, now: () => OPTIONS.now };
  await erasePerson(ctx, { personId });
  await expect(byItself({ moment: fine(), person: 0 })).rejects.toMatchObject({ reason: 'person-unknown' });
  expect([await count('moment'), await count('intake_key'), await count('dirty_bucket')]).toEqual([0, 0, 0]);
});

test('of somebody who was found to be another, it stays with the record and counts for the one person', async () => {
  const [keptId = '', mergedId = ''] = known;
  const ctx = { em: db.em(), actor: null, scope: { everything: true } as const, now: () => OPTIONS.now };
  await mergePeople(ctx, { keptId, mergedId });
  await byItself({ moment: fine(), person: 0 });
  await byItself({ moment: fine({ externalId: '2', person: '2' }), person: 1 });
  await refreshRollups(db.database.worker);
  expect(await db.sql()(`select people, moments from rollup where grain = 'month' and emotion_set = 1`)).toEqual([
    { people: 1, moments: 2 },
  ]);
  expect(await db.sql()('select person_id from moment order by external_id')).toEqual([
    { person_id: keptId },
    { person_id: mergedId },
  ]);
});
