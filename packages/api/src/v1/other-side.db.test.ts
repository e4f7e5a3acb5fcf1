import { givenKey } from '@unisono/accounts/testing';
import { givenMoments, givenPeople, givenUnits } from '@unisono/people-core/testing';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterEach, expect, test } from 'vitest';
import { runningApi } from './testing/running-api.ts';

const opened: TestDatabase[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.close()));
});

const staff = ['ana', 'leo', 'eva'];
const mail = (name: string) => ({ kind: 'email', value: `${name}@example.org` });
const phone = (name: string) => ({ kind: 'phone', value: `+34 600 00 00 0${name.length}${name.codePointAt(0)}` });

/** An organisation in which the people of `staff` are employees, or one that has never heard of them. */
async function organisation(employed: boolean): Promise<TestDatabase> {
  const db = await testDatabase();
  opened.push(db);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
  ]);
  if (!employed) return db;
  await givenPeople(
    db.database,
    staff.map((name) => ({
      externalId: name,
      name,
      birthDay: '1990-01-01',
      identities: [mail(name), phone(name), { kind: 'employee-number', value: name }],
      relationships: [{ role: 'employee', unit: 'north', from: '2024-01-01' }],
    })),
    { source: 'payroll' },
  );
  const told = staff.map((name) => ({ externalId: name, person: name, role: 'employee', unit: 'north' }) as const);
  await givenMoments(
    db.database,
    told.map((each) => ({ ...each, day: '2026-08-01', felt: { joy: 0, anger: 5 } })),
    { source: 'payroll' },
  );
  return db;
}

const customer = { role: 'customer', unit: 'north' };
const known = (externalId: string, ...identities: object[]) => ({ externalId, identities, relationships: [customer] });
const lived = (externalId: string, person: unknown, more: object = {}) => ({
  externalId,
  person,
  day: '2026-09-01',
  ...customer,
  ...more,
});

/** What somebody with a key for customers may try, one batch after another. */
const TRIES: readonly (readonly [string, readonly object[]])[] = [
  // Does an address, a telephone number or a number of the staff find somebody?
  [
    '/people',
    [known('a', mail('ana')), known('b', mail('nobody')), known('c', { kind: 'employee-number', value: 'leo' })],
  ],
  // Is one already another, by addresses that belong to one of the staff, or to two?
  ['/people', [known('d', mail('eva')), known('e', phone('eva'))]],
  ['/people', [known('f', mail('eva'), phone('eva')), known('g', mail('leo'), mail('eva')), known('b', mail('ana'))]],
  ['/people', [known('a', mail('ana'), mail('leo')), known('d', phone('eva')), known('h', mail('ana'), mail('new'))]],
  // Has somebody else changed what was told of a person?
  ['/people', [{ ...known('a', mail('ana')), name: 'Ana', birthDay: '1991-01-01' }]],
  ['/people', [{ ...known('a', mail('ana')), name: 'Ana', birthDay: '1991-01-01' }, known('ana'), known('leo')]],
  // Do their moments, or the ids of their moments, answer differently?
  ['/moments', [lived('1', mail('ana')), lived('2', mail('nobody')), lived('ana', 'ana'), lived('3', 'a')]],
  ['/moments', [lived('1', mail('ana')), lived('2', mail('leo'), { ease: 3 }), lived('leo', phone('leo'))]],
  ['/moments', [lived('4', mail('eva'), { unit: undefined }), lived('5', mail('new'), { unit: undefined })]],
  // Can anything be told or learnt of them as employees?
  ['/moments', [lived('6', mail('ana'), { role: 'employee' }), lived('7', mail('nobody'), { role: 'employee' })]],
  ['/people', [{ ...known('i', mail('leo')), relationships: [{ role: 'employee', unit: 'north' }] }]],
  ['/measures', [{ unit: 'north', side: 'employee', metric: 'mood', period: '2026-08', value: 1 }]],
];

const scopes = ['people:write', 'moments:write', 'measures:write'] as const;

async function tried(db: TestDatabase): Promise<unknown[]> {
  const api = runningApi(db.database);
  const { secret } = await givenKey(db.database, { scopes: [...scopes], source: 'shop' });
  const answers: unknown[] = [];
  for (const [round, [path, items]] of [...TRIES, ...TRIES].entries()) {
    // Between the rounds payroll says again what it knows, as it does every night.
    if (round === TRIES.length && opened.length === 2) await tellAgain(db);
    const answer = await api.post(path, { items }, secret);
    answers.push([path, answer.status, await answer.json()]);
  }
  expect(api.unforeseen).toEqual([]);
  return answers;
}

async function tellAgain(db: TestDatabase): Promise<void> {
  await givenPeople(
    db.database,
    staff.map((name) => ({
      externalId: name,
      name: `${name} again`,
      birthDay: '1990-01-01',
      identities: [mail(name)],
    })),
    { source: 'payroll' },
  );
}

test(
  'a key for customers is answered the same, whether or not somebody is an employee',
  { timeout: 240_000 },
  async () => {
    const without = await tried(await organisation(false));
    const db = await organisation(true);
    const facts = 'select external_id, felt, unit_id, person_id from moment where role = $1 order by external_id';
    const ties = 'select person_id, unit_id, from_day, to_day from relationship where role = $1 order by id';
    const before = [await db.sql()(facts, ['employee']), await db.sql()(ties, ['employee'])];
    expect(await tried(db)).toEqual(without);
    expect([await db.sql()(facts, ['employee']), await db.sql()(ties, ['employee'])]).toEqual(before);
  },
);

test('who has a key for everybody is told where a person would be two', async () => {
  const db = await organisation(true);
  const api = runningApi(db.database);
  const sides = ['employee', 'customer'] as const;
  const { secret } = await givenKey(db.database, { scopes: [...scopes], sides: [...sides], source: 'whole' });
  const answer = await api.post('/people', { items: [known('g', mail('leo'), mail('eva'))] }, secret);
  expect(await answer.json()).toMatchObject({
    items: [{ status: 'rejected', problems: [{ field: 'identities', reason: 'identities-of-two-people' }] }],
  });
});

test('a customer who is hired is one person with two relationships', async () => {
  const db = await organisation(true);
  const api = runningApi(db.database);
  const { secret } = await givenKey(db.database, { scopes: [...scopes], source: 'shop' });
  await api.post('/people', { items: [known('a', mail('ana'))] }, secret);
  const roles = await db.sql()(
    `select role from relationship join identity using (person_id) where kind = 'email' and value = 'ana@example.org' order by 1`,
  );
  expect(roles).toEqual([{ role: 'customer' }, { role: 'employee' }]);
});
