import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergePeople } from '../person/merge-people.ts';
import { givenPeople, givenUnits } from '../testing.ts';
import { peopleRouter } from './people.router.ts';

const now = () => new Date('2026-09-15T10:00:00Z');
const EVERYTHING = { everything: true } as const;
let db: TestDatabase;
const units = new Map<string, string>();
const unit = (code: string) => units.get(code) ?? '';

beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
    { code: 'BIO', name: 'Bilbao', parent: 'N' },
  ]);
  for (const { code, id } of await db.sql()<{ code: string; id: string }>('select code, id from unit'))
    units.set(code, id);
  // The customers' file and the employees' one share an address: Ana is both.
  await givenPeople(
    db.database,
    [
      person('c1', 'Ana María López', 'customer', 'N', [
        ['email', 'ana@mail.org'],
        ['customer-number', 'C001'],
      ]),
      person('c2', 'Íñigo Ruiz', 'customer', 'S', [
        ['email', 'inigo@mail.org'],
        ['customer-number', 'C002'],
      ]),
      person(
        'c3',
        'Zoë Müller',
        'customer',
        'BIO',
        [
          ['customer-number', 'C003'],
          ['phone', '+34 600 111 222'],
        ],
        'de',
      ),
      {
        ...person('c4', 'Bruno Gil', 'customer', 'S', []),
        relationships: [{ role: 'customer', unit: 'S', to: '2026-01-01' }],
      },
    ],
    { source: 'customers' },
  );
  await givenPeople(
    db.database,
    [
      {
        ...person('e1', 'Ana María López', 'employee', 'BIO', [
          ['email', 'ana@mail.org'],
          ['email', 'ana.lopez@company.es'],
          ['employee-number', 'E001'],
        ]),
        birthDay: '1990-04-01',
        attributes: { desk: '12' },
      },
      { ...person('e2', 'Ángel Peña', 'employee', 'S', [['employee-number', 'E002']]), birthDay: '1980-01-02' },
      person('e3', 'Eva Sanz', 'employee', 'BIO', [['employee-number', 'E003']]),
    ],
    { source: 'staff' },
  );
});
afterAll(() => db.close());

function person(
  externalId: string,
  name: string,
  role: 'employee' | 'customer',
  code: string,
  identities: [string, string][],
  language = 'es',
) {
  return {
    externalId,
    name,
    language,
    identities: identities.map(([kind, value]) => ({ kind, value })),
    relationships: [{ role, unit: code }],
  };
}

async function as(...grants: Grant[]) {
  const { actor } = await signedInAs(db.database, { grants });
  return callerOf(peopleRouter)(contextFor(db.database, actor, { now }));
}
const over = (kind: Grant['kind'], code?: string) => as({ kind, unitId: code === undefined ? null : unit(code) });
const names = (page: { people: readonly { name: string | null }[] }) => page.people.map(({ name }) => name);
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });

describe('whom each sees', () => {
  test('marketing its customers, HR its employees, by name without accents', async () => {
    expect(names(await (await over('marketing')).list({}))).toEqual([
      'Ana María López',
      'Bruno Gil',
      'Íñigo Ruiz',
      'Zoë Müller',
    ]);
    expect(names(await (await over('hr')).list({}))).toEqual(['Ana María López', 'Ángel Peña', 'Eva Sanz']);
  });

  test('each in the own part of the tree', async () => {
    expect(names(await (await over('marketing', 'N')).list({}))).toEqual(['Ana María López', 'Zoë Müller']);
    expect(names(await (await over('manager', 'BIO')).list({}))).toEqual(['Ana María López', 'Eva Sanz']);
    await expect((await over('manager', 'BIO')).list({ unitId: unit('S') })).rejects.toMatchObject(
      refusal('unit-out-of-scope'),
    );
  });

  test('leadership, and whoever is signed out, nobody', async () => {
    await expect((await over('leadership')).list({})).rejects.toMatchObject(refusal('grant-missing'));
    await expect(callerOf(peopleRouter)(contextFor(db.database, null, { now })).list({})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });

  test('somebody who is both is one person with two relationships, to whoever sees both', async () => {
    const both = await as({ kind: 'hr', unitId: null }, { kind: 'marketing', unitId: null });
    const page = await both.list({ search: 'ana lopez' });
    expect(page.people).toHaveLength(1);
    expect(page.people[0]?.relationships?.map(({ role }) => role).toSorted()).toEqual(['customer', 'employee']);
    expect(page.people[0]?.birthDay).toBe('1990-04-01');
    expect((await both.list({})).people).toHaveLength(6);
    expect(await both.count({})).toEqual({ people: 6 });
  });
});

describe('marketing learns of no employee', () => {
  test('by no field', async () => {
    const [ana] = (await (await over('marketing')).list({ search: 'Ana' })).people;
    expect(ana).toMatchObject({ name: 'Ana María López', birthDay: null });
    expect(ana?.relationships?.map(({ role, unit: where }) => `${role} ${where}`)).toEqual(['customer Norte']);
    expect(ana?.identities).toEqual([
      { kind: 'customer-number', value: 'C001' },
      { kind: 'email', value: 'ana@mail.org' },
    ]);
  });

  test('by no filter, search or count', async () => {
    const marketing = await over('marketing');
    await expect(marketing.list({ role: 'employee' })).rejects.toMatchObject(refusal('grant-missing'));
    await expect(marketing.count({ role: 'employee' })).rejects.toMatchObject(refusal('grant-missing'));
    for (const search of ['E001', 'ana.lopez@company.es', 'e1', 'Ángel']) {
      expect(names(await marketing.list({ search }))).toEqual([]);
    }
    expect(await marketing.count({ unitId: unit('BIO') })).toEqual({ people: 1 });
    expect(await marketing.count({})).toEqual({ people: 4 });
  });

  test('by no order or id: those are of the tie that marketing brought in itself', async () => {
    const page = await (await over('marketing')).list({ sort: 'newest' });
    expect(names(page)).toEqual(['Bruno Gil', 'Zoë Müller', 'Íñigo Ruiz', 'Ana María López']);
    const ids = await db.sql()<{ id: string }>(
      `select id from relationship where source = 'customers' order by id desc`,
    );
    expect(page.people.map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
  });
});

describe('finding', () => {
  test.each([
    ['accents or not', 'inigo', ['Íñigo Ruiz']],
    ['any part of a name', 'ülle', ['Zoë Müller']],
    ['words in any order', 'lopez ana', ['Ana María López']],
    ['few letters begin a word', 'r', ['Íñigo Ruiz']],
    ['an identity', 'c002', ['Íñigo Ruiz']],
    ['the beginning of one', 'inigo@', ['Íñigo Ruiz']],
    ['a telephone number, however written', '(34) 600-111', ['Zoë Müller']],
    ['a sign of a pattern is only itself', '%', []],
  ])('by %s', async (_, search, found) => {
    const marketing = await over('marketing');
    expect(names(await marketing.list({ search }))).toEqual(found);
    expect(await marketing.count({ search })).toEqual({ people: found.length });
  });

  test('by role, unit, language and whether it stands', async () => {
    const admin = await over('admin');
    expect(names(await admin.list({ role: 'employee', unitId: unit('N') }))).toEqual(['Ana María López', 'Eva Sanz']);
    expect(names(await admin.list({ language: 'de' }))).toEqual(['Zoë Müller']);
    expect(names(await admin.list({ standing: 'ended' }))).toEqual(['Bruno Gil']);
    expect(names(await admin.list({ standing: 'standing', role: 'customer', unitId: unit('S') }))).toEqual([
      'Íñigo Ruiz',
    ]);
  });

  test('only the columns that are asked for', async () => {
    const [row] = (await (await over('hr')).list({ columns: ['language'], limit: 1 })).people;
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['id', 'language', 'name']);
  });
});

test.each(['name', 'newest'] as const)('pages by %s go on where the last one ended, and back', async (sort) => {
  const admin = await over('admin');
  const whole = names(await admin.list({ sort }));
  const first = await admin.list({ sort, limit: 4 });
  const second = await admin.list({ sort, limit: 4, ...(first.next && { after: first.next }) });
  expect([...names(first), ...names(second)]).toEqual(whole);
  expect([first.previous, second.next]).toEqual([null, null]);
  const back = await admin.list({ sort, limit: 4, ...(second.previous && { before: second.previous }) });
  expect(names(back)).toEqual(names(first));
  expect(back.previous).toBeNull();
});

test('the list follows merges, corrections and the end of a record', async () => {
  const hr = await over('hr');
  await givenPeople(db.database, [person('e4', 'Eva Sanz Ortiz', 'employee', 'S', [])], { source: 'other' });
  expect(names(await hr.list({ search: 'eva' }))).toEqual(['Eva Sanz', 'Eva Sanz Ortiz']);
  const ids = await db.sql()<{ id: string; name: string }>(
    `select id, name from person where name like 'Eva%' order by name`,
  );
  const ctx = { em: db.em(), actor: null, scope: EVERYTHING, now };
  await mergePeople(ctx, { keptId: ids[1]?.id ?? '', mergedId: ids[0]?.id ?? '' });
  const [eva] = (await hr.list({ search: 'eva' })).people;
  expect(eva?.name).toBe('Eva Sanz Ortiz');
  expect(eva?.relationships?.map(({ unit: where }) => where).toSorted()).toEqual(['Bilbao', 'Sur']);
  expect(eva?.identities).toEqual([{ kind: 'employee-number', value: 'E003' }]);
  await givenPeople(db.database, [{ externalId: 'e4', name: 'Eva Šanz', identities: [] }], { source: 'other' });
  expect(names(await hr.list({ search: 'sanz' }))).toEqual(['Eva Šanz']);
  await db.sql()(`delete from relationship where source = 'other'`);
  expect((await hr.list({ search: 'eva' })).people[0]?.relationships).toHaveLength(1);
});

test('the list is what a fresh reading of all relationships would make, whatever became of them', async () => {
  for (const where of ['N', 'S']) {
    const tie = { role: 'employee' as const, unit: where, from: '2026-02-01' };
    const told = { externalId: 't1', name: 'Téa Ŧrøst', identities: [], relationships: [tie] };
    await givenPeople(db.database, [told], { source: 'corrected' });
  }
  const listed = 'relationship_id, person_id, role, unit_id, from_day, to_day, name_key, language';
  const differing = await db.sql()(`
    with fresh as (
      select tie.id as relationship_id, standing.id as person_id, tie.role, tie.unit_id, tie.from_day, tie.to_day,
        coalesce(fold_name(standing.name), chr(65535)) as name_key, standing.language
      from relationship tie join person record on record.id = tie.person_id
      join person standing on standing.id = coalesce(record.canonical_id, record.id)
    ), kept as (select ${listed} from person_listing)
    (select ${listed} from fresh except select * from kept) union all (select * from kept except select ${listed} from fresh)`);
  expect(differing).toEqual([]);
  const hr = await over('hr');
  expect((await hr.list({ search: 'tea' })).people[0]?.relationships?.map(({ unit: where }) => where)).toEqual(['Sur']);
});

test.each([
  ['Đặng', 'dang'],
  ['đặng', 'dang'],
  ['Yıldız', 'yildiz'],
  ['Ærø', 'aero'],
  ['ÞÓRÐUR', 'tordur'],
  ['Łukasz  STRAẞE', 'lukasz strasse'],
])('%s is looked for as %s', async (name, folded) => {
  const [found] = await db.sql()<{ folded: string }>('select fold_name($1) as folded', [name]);
  expect(found?.folded).toBe(folded);
});
