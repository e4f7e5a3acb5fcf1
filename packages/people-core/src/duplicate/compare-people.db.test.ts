import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonInput } from '../person/person-input.ts';
import { mergePeople } from '../person/merge-people.ts';
import { unmergePeople } from '../person/unmerge-people.ts';
import { givenPeople, givenUnits } from '../testing.ts';
import { comparePeople } from './compare-people.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [{ code: 'ES', name: 'España' }]);
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()('truncate relationship, identity, person_merge, person, person_to_compare, duplicate_suggestion'),
);

type Given = Partial<PersonInput> & { role?: 'employee' | 'customer'; tie?: Record<string, unknown> };
let number = 0;
const given = (people: readonly Given[], source = 'test') =>
  givenPeople(
    db.database,
    people.map(({ role = 'customer', tie, ...person }) => ({
      externalId: String((number += 1)),
      identities: [],
      relationships: [{ role, unit: 'ES', ...(tie && { attributes: tie }) }],
      ...person,
    })),
    { source },
  );
const phone = (value: string) => ({ kind: 'phone', value });
const mail = (value: string) => [{ kind: 'email', value }];
const compare = (atMost = 1000) => inTransaction(db.database.worker, (sql) => comparePeople(sql, atMost));
const found = () =>
  db.sql()<{ face: string; likeness: number; evidence: unknown; names: string }>(
    `select face, round(likeness::numeric, 2)::float8 as likeness, evidence, least(one.name, other.name) || ' / ' || greatest(one.name, other.name) as names
     from duplicate_suggestion join person one on one.id = one_id join person other on other.id = other_id
     where decision is null order by face, names`,
  );

describe('two records are suggested', () => {
  test.each<[string, Given, Given, object]>([
    ['the same name and day of birth', { birthDay: '1990-04-01' }, { birthDay: '1990-04-01' }, { birthDay: 'same' }],
    ['day and month changed about', { birthDay: '1990-04-01' }, { birthDay: '1990-01-04' }, { birthDay: 'near' }],
    [
      'the same telephone, with the country or without',
      { identities: [{ kind: 'phone', value: '+34 600 111 222' }] },
      { identities: [{ kind: 'phone', value: '600111222' }] },
      { phone: true },
    ],
    [
      'the same address of mail elsewhere',
      { identities: mail('inigo.ruiz@x.org') },
      { identities: mail('inigo.ruiz@y.org') },
      { email: true },
    ],
    [
      'the same address, in Spanish and English',
      { attributes: { Dirección: 'Calle Mayor, 5', 'Código postal': '28001' } },
      { attributes: { address: 'calle mayor, 5', postcode: '28001' } },
      { address: 1 },
    ],
    [
      'the address of a relationship',
      { tie: { address: 'Calle Mayor 5', city: 'Madrid' } },
      { tie: { calle: 'Calle Mayor 5', ciudad: 'Madrid' } },
      { address: 1 },
    ],
  ])('with nearly the same name and %s', async (_, one, other, evidence) => {
    await given([
      { name: 'Íñigo Ruiz Peña', ...one },
      { name: 'INIGO RUIZ PENA', ...other },
    ]);
    await compare();
    expect((await found()).find(({ face }) => face === 'whole')?.evidence).toEqual({ name: 1, ...evidence });
  });

  test('without a name only by two other fields', async () => {
    await given([
      { birthDay: '1990-04-01', identities: [phone('+34 600111222')] },
      { name: 'Ana', birthDay: '1990-04-01', identities: [phone('600111222')] },
      { name: 'Eva', birthDay: '1990-04-01' },
    ]);
    await compare();
    expect(await db.sql()('select face, evidence from duplicate_suggestion')).toEqual([
      { face: 'whole', evidence: { phone: true, birthDay: 'same' } },
    ]);
  });
});

describe('nobody is suggested', () => {
  test.each<[string, Given, Given]>([
    ['by a name alone', {}, {}],
    [
      'where days of birth contradict each other',
      { role: 'employee', birthDay: '1990-04-01', identities: mail('ana@x.org') },
      { role: 'employee', birthDay: '1971-11-23', identities: mail('ana@y.org') },
    ],
    ['with another name', { name: 'Bruno Gil', birthDay: '1990-04-01' }, { birthDay: '1990-04-01' }],
    [
      'with two employee numbers of one source',
      { role: 'employee', birthDay: '1990-04-01', identities: [{ kind: 'employee-number', value: '1' }] },
      { role: 'employee', birthDay: '1990-04-01', identities: [{ kind: 'employee-number', value: '2' }] },
    ],
  ])('%s', async (_, one, other) => {
    await given([
      { name: 'Ana López', ...one },
      { name: 'Ana López', ...other },
    ]);
    await compare();
    expect(await found()).toEqual([]);
  });

  test('by a key that too many have', async () => {
    await given(Array.from({ length: 502 }, () => ({ name: 'Ana López', birthDay: '1970-01-01' })));
    await compare(10_000);
    expect(await found()).toEqual([]);
  });
});

describe('each face', () => {
  test('goes by what its own side told', async () => {
    const day = { name: 'Ana López Gil', birthDay: '1990-04-01' };
    await given([{ ...day, identities: mail('ana@x.org') }]);
    await given([{ ...day, identities: mail('ana@x.org'), role: 'employee' }], 'staff');
    await given([{ ...day, role: 'employee', identities: mail('other@x.org') }], 'more staff');
    await given([{ ...day, identities: mail('ana@y.org') }], 'shop');
    await compare();
    const seen = (await found()).map(({ face, evidence }) => `${face} ${JSON.stringify(evidence)}`);
    expect(seen.toSorted()).toEqual([
      'customer {"name":1,"email":true}',
      'employee {"name":1,"birthDay":"same"}',
      'whole {"name":1,"birthDay":"same"}',
      'whole {"name":1,"birthDay":"same"}',
      'whole {"name":1,"email":true,"birthDay":"same"}',
    ]);
  });
});

describe('looking again', () => {
  const day = { birthDay: '1990-04-01' };

  test('takes only who came or was changed, and finds them among all', async () => {
    await given([{ name: 'Ana López', ...day }, { name: 'Eva Gil' }]);
    expect(await compare()).toBe(2);
    expect(await compare()).toBe(0);
    await given([{ name: 'Ána Lopez', ...day }]);
    expect(await compare()).toBe(1);
    expect(await found()).toMatchObject([{ face: 'whole', names: 'Ana López / Ána Lopez' }]);
  });

  test('takes away what holds no more, and keeps who was told apart from coming back', async () => {
    await given([
      { externalId: 'a', name: 'Ana López', ...day },
      { externalId: 'b', name: 'Ana López', ...day },
    ]);
    await compare();
    await given([{ externalId: 'b', name: 'Bruno Gil', identities: [] }]);
    await compare();
    expect(await found()).toEqual([]);
    await given([{ externalId: 'b', name: 'Ana López', identities: [] }]);
    await compare();
    await db.sql()(`update duplicate_suggestion set decision = 'different'`);
    await given([{ externalId: 'c', name: 'Ana López', ...day }]);
    const ids = await db.sql()<{ id: string }>('select id from person order by id');
    const [b, c] = [ids[1]?.id ?? '', ids[2]?.id ?? ''];
    const ctx = { em: db.em(), actor: null, scope: { everything: true } as const, now: () => new Date() };
    const { mergeId } = await mergePeople(ctx, { keptId: c, mergedId: b });
    await compare();
    expect(await found()).toEqual([]);
    await unmergePeople(ctx, { mergeId });
    await compare();
    expect((await found()).map(({ face }) => face)).toEqual(['whole', 'whole']);
  });
});
