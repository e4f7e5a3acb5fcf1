import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenPeople, givenUnits, numbered } from '../testing.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import type { PersonInput } from './person-input.ts';
import { recordPeople } from './record-people.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'MAD', name: 'Madrid', parent: 'ES' },
    { code: 'BCN', name: 'Barcelona', parent: 'ES' },
  ]);
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate relationship, identity, person_merge, person'));

const email = (value: string) => ({ kind: 'email', value });
const phone = (value: string) => ({ kind: 'phone', value });
const tied = (role: Role, unit: string, from?: string, to?: string): PersonInput => ({
  externalId: '1',
  name: 'Ana',
  identities: [],
  relationships: [{ role, unit, from, to }],
});
const record = (people: PersonInput[], source = 'hr') => givenPeople(db.database, people, { source });
const names = () => db.sql()<{ name: string | null }>('select name from person order by name');
const ties = () =>
  db.sql()(
    `select person.name, unit.code, tie.role, tie.from_day, tie.to_day from relationship tie
     join person on person.id = tie.person_id join unit on unit.id = tie.unit_id
     order by person.name, tie.role, tie.from_day nulls first, unit.code`,
  );

describe('who a row is about', () => {
  test('a new person gets the identity of the source beside those that were given, in normal form', async () => {
    const outcome = await record([
      {
        externalId: ' 7 ',
        name: 'Íñigo Peña 李',
        identities: [email(' Inigo@Example.ORG '), phone('+34 600-11-22-33')],
      },
    ]);
    expect(outcome).toMatchObject({ total: 1, new: 1, unchanged: 0, corrected: 0, rejected: 0, problems: [] });
    expect(await db.sql()('select kind, value from identity order by kind')).toEqual([
      { kind: 'email', value: 'inigo@example.org' },
      { kind: 'phone', value: '34600112233' },
      { kind: 'source:hr', value: '7' },
    ]);
    expect(await names()).toEqual([{ name: 'Íñigo Peña 李' }]);
  });

  test('somebody is found by any identity, and what another source adds is kept', async () => {
    await record([{ externalId: '1', name: 'Ana', identities: [email('ana@x.org')], attributes: { job: 'nurse' } }]);
    const outcome = await record(
      [{ externalId: 'C-9', identities: [email('ANA@x.org'), phone('600112233')], attributes: { segment: 'gold' } }],
      'crm',
    );
    expect(outcome).toMatchObject({ new: 0, corrected: 1 });
    expect(await db.sql()('select name, attributes from person')).toEqual([
      { name: 'Ana', attributes: { job: 'nurse', segment: 'gold' } },
    ]);
    expect(await db.sql()('select 1 from identity')).toHaveLength(4);
  });

  test('a row that names two persons is rejected with both, and leaves no trace', async () => {
    await record([
      { externalId: '1', name: 'Ana', identities: [email('ana@x.org')] },
      { externalId: '2', name: 'Eva', identities: [phone('600 999 888')] },
    ]);
    const outcome = await record(
      [{ externalId: '3', name: 'Both', identities: [email('ana@x.org'), phone('600999888')] }],
      'crm',
    );
    expect(outcome).toMatchObject({ new: 0, rejected: 1 });
    const [problem] = outcome.problems;
    expect(problem).toMatchObject({
      row: 2,
      field: 'identities',
      reason: 'identities-of-two-people',
      severity: 'rejected',
    });
    expect(new Set([problem?.details['one'], problem?.details['other']])).toEqual(
      new Set(['email ana@x.org', 'phone 600999888']),
    );
    expect(await names()).toEqual([{ name: 'Ana' }, { name: 'Eva' }]);
  });

  test('rows of one file find each other, in the order of the file', async () => {
    const outcome = await record([
      { externalId: '1', name: 'Ana', identities: [email('a@x.org')] },
      { externalId: '2', name: 'Eva', identities: [phone('600000001')] },
      { externalId: '3', identities: [email('a@x.org'), phone('600000001')] },
      { externalId: '4', name: 'Ana María', identities: [email('a@x.org')] },
    ]);
    expect(outcome).toMatchObject({ total: 4, new: 3, rejected: 1 });
    expect(outcome.problems).toMatchObject([
      { row: 4, reason: 'identities-of-two-people', details: { one: 'email a@x.org', other: 'phone 600000001' } },
    ]);
    expect(await names()).toEqual([{ name: 'Ana María' }, { name: 'Eva' }]);
  });

  test('a first row that links two keys makes them one person', async () => {
    const outcome = await record([
      { externalId: '1', name: 'Ana', identities: [email('a@x.org'), phone('600000001')] },
      { externalId: '2', identities: [phone('600000001')] },
      { externalId: '3', identities: [email('a@x.org')] },
    ]);
    expect(outcome).toMatchObject({ new: 3, rejected: 0 });
    expect(await names()).toEqual([{ name: 'Ana' }]);
  });
});

describe('relationships', () => {
  test('employee and customer at once, over several rows of one person', async () => {
    const outcome = await record([
      {
        externalId: '1',
        name: 'Ana',
        identities: [],
        relationships: [{ role: 'employee', unit: 'MAD', from: '2024-01-01' }],
      },
      { externalId: '1', identities: [], relationships: [{ role: 'customer', unit: 'BCN' }] },
    ]);
    expect(outcome).toMatchObject({ new: 2, rejected: 0 });
    expect(await ties()).toEqual([
      { name: 'Ana', code: 'BCN', role: 'customer', from_day: null, to_day: null },
      { name: 'Ana', code: 'MAD', role: 'employee', from_day: '2024-01-01', to_day: null },
    ]);
  });

  test('an unknown unit rejects its row and no other', async () => {
    const outcome = await record([
      { externalId: '1', name: 'Ana', identities: [], relationships: [{ role: 'customer', unit: 'XXX' }] },
      { externalId: '2', name: 'Eva', identities: [], relationships: [{ role: 'customer', unit: 'MAD' }] },
    ]);
    expect(outcome).toMatchObject({ new: 1, rejected: 1 });
    expect(outcome.problems).toMatchObject([
      { row: 2, field: 'relationships.unit', reason: 'unit-unknown', details: { value: 'XXX' } },
    ]);
    expect(await names()).toEqual([{ name: 'Eva' }]);
  });

  test('an employee who is said to be elsewhere has moved, from the day the row says', async () => {
    await record([tied('employee', 'MAD', '2020-01-01')]);
    expect(await record([tied('employee', 'BCN', '2024-03-01')])).toMatchObject({ corrected: 1 });
    const moved = [
      { name: 'Ana', code: 'MAD', role: 'employee', from_day: '2020-01-01', to_day: '2024-03-01' },
      { name: 'Ana', code: 'BCN', role: 'employee', from_day: '2024-03-01', to_day: null },
    ];
    expect(await ties()).toEqual(moved);
    expect(await record([tied('employee', 'BCN', '2024-03-01')])).toMatchObject({ unchanged: 1 });
    expect(await ties()).toEqual(moved);
  });

  test('the same start in another unit corrects where somebody has been all along', async () => {
    await record([tied('employee', 'MAD', '2020-01-01')]);
    expect(await record([tied('employee', 'BCN', '2020-01-01')])).toMatchObject({ corrected: 1 });
    expect(await ties()).toEqual([
      { name: 'Ana', code: 'BCN', role: 'employee', from_day: '2020-01-01', to_day: null },
    ]);
  });

  test('a customer may be served by two units; leaving and coming back are two relationships', async () => {
    await record([tied('customer', 'MAD', '2020-01-01', '2021-01-01')]);
    await record([tied('customer', 'BCN')]);
    expect(await record([tied('customer', 'MAD', '2023-01-01')])).toMatchObject({ corrected: 1, rejected: 0 });
    expect(await ties()).toHaveLength(3);
    const clash = await record([
      tied('customer', 'MAD', '2020-06-01'),
      tied('customer', 'MAD', '2023-05-01', '2023-06-01'),
    ]);
    expect(clash.problems.map((problem) => problem.reason)).toContain('relationship-overlaps');
  });

  test('what another source knows already is not doubled, and said so', async () => {
    const ana = { externalId: '1', name: 'Ana', identities: [email('a@x.org')] };
    await record([{ ...ana, relationships: [{ role: 'customer', unit: 'MAD', from: '2024-01-01' }] }]);
    const outcome = await record([{ ...ana, relationships: [{ role: 'customer', unit: 'MAD' }] }], 'crm');
    expect(outcome.problems).toMatchObject([{ reason: 'relationship-known-elsewhere', severity: 'warning' }]);
    expect(await ties()).toHaveLength(1);
  });
});

describe('rows that are wrong on their own', () => {
  test('each is rejected by field and reason', async () => {
    const outcome = await record([
      { externalId: ' ', identities: [] },
      { externalId: '1', identities: [email('not an address')] },
      { externalId: '2', identities: [phone('12')] },
      { externalId: '3', identities: [{ kind: 'source:crm', value: '1' }] },
      { externalId: '4', identities: [], birthDay: '1990-02-30' },
      {
        externalId: '5',
        identities: [],
        relationships: [{ role: 'employee', unit: 'MAD', from: '2024-02-01', to: '2024-01-01' }],
      },
    ]);
    expect(outcome.problems.map(({ row, field, reason }) => `${row} ${field} ${reason}`)).toEqual([
      '2 externalId required',
      '3 identities.email email-invalid',
      '4 identities.phone phone-invalid',
      '5 identities.source:crm identity-kind-invalid',
      '6 birthDay day-invalid',
      '7 relationships.to ends-before-start',
    ]);
    expect(outcome).toMatchObject({ total: 6, rejected: 6, new: 0 });
    expect(await names()).toEqual([]);
  });
});

test('a check says what would happen and changes nothing', async () => {
  const people = [{ externalId: '1', name: 'Ana', identities: [] }];
  expect(await givenPeople(db.database, people, { source: 'hr', apply: false })).toMatchObject({ new: 1 });
  expect(await names()).toEqual([]);
});

test('ten thousand customers land at once, and again change nothing', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    externalId: String(index + 1),
    identities: [],
    attributes: { recency: index % 12, channel: index % 2 ? 'Web' : 'Phone', spend: index / 7 },
    relationships: [{ role: 'customer' as const, unit: 'MAD' }],
  }));
  expect(await record(many)).toMatchObject({ total: 10_000, new: 10_000 });
  expect(await record(many)).toMatchObject({ total: 10_000, unchanged: 10_000 });
  expect(await db.sql()('select count(*) as people from person')).toEqual([{ people: 10_000 }]);
});

test('a check keeps nobody from making people meanwhile', async () => {
  const person = { externalId: 'checked', identities: [] };
  const options = { source: 'check', apply: false, actor: null, now: new Date('2026-09-15T10:00:00Z') };
  await inTransaction(db.database.worker, async (_, client) => {
    expect(await recordPeople(client, numbered([person]), options)).toMatchObject({ new: 1 });
    expect(await givenPeople(db.database, [{ ...person, externalId: 'made' }])).toMatchObject({ new: 1 });
  });
}, 10_000);
