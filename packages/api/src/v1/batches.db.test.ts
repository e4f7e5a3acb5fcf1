import { givenKey } from '@unisono/accounts/testing';
import { givenUnits } from '@unisono/people-core/testing';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runningApi, type RunningApi } from './testing/running-api.ts';

let db: TestDatabase;
let api: RunningApi;
let other: RunningApi;
let key = '';
let sources = 0;
beforeAll(async () => {
  db = await testDatabase();
  api = runningApi(db.database);
  other = runningApi(db.database);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
  ]);
  key = await newKey();
});
afterAll(() => db.close());

async function newKey(): Promise<string> {
  const scopes = ['people:write', 'moments:write', 'measures:write'] as const;
  const sides = ['employee', 'customer', 'business'] as const;
  const made = await givenKey(db.database, {
    scopes: [...scopes],
    sides: [...sides],
    source: `source ${(sources += 1)}`,
    perMinute: 10_000_000,
  });
  return made.secret;
}

interface Answered {
  readonly items: readonly { status: string; problems?: readonly { field: string; reason: string }[] }[];
}
async function bring(path: string, items: readonly unknown[], server = api, as = key): Promise<Answered> {
  const answer = await server.post(path, { items }, as);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answered;
}
const statuses = ({ items }: Answered) => items.map(({ status }) => status).join(' ');
const refusals = ({ items }: Answered) =>
  items.map(({ problems = [] }) => problems.map(({ field, reason }) => `${field} ${reason}`).join());

const moment = (externalId: string, more: object = {}) => ({
  externalId,
  person: `person ${externalId}`,
  role: 'customer',
  unit: 'north',
  day: '2026-09-01',
  felt: { joy: 4, anger: 0 },
  ...more,
});
const person = (externalId: string, more: object = {}) => ({
  externalId,
  name: 'Ana',
  identities: [{ kind: 'email', value: `${externalId}@example.org` }],
  relationships: [{ role: 'customer', unit: 'north' }],
  ...more,
});
const measure = (metric: string, more: object = {}) => ({
  unit: 'north',
  side: 'business',
  metric,
  period: '2026-08',
  value: 1,
  ...more,
});

describe.each([
  ['/moments', moment, { ease: 5 }, { ease: 9 }, 'ease out-of-range'],
  ['/people', person, { name: 'Eva' }, { birthDay: '2026-02-30' }, 'birthDay day-invalid'],
  ['/measures', measure, { value: 2 }, { n: 0 }, 'n out-of-range'],
])('%s', (path, item, change, fault, refusal) => {
  test('says of each item what became of it; a bad one keeps no other out', async () => {
    const first = await bring(path, [item('a'), item('b', fault), item('c')]);
    expect([statuses(first), refusals(first)]).toEqual(['new rejected new', ['', refusal, '']]);
    const second = await bring(path, [item('a'), item('c', change), item('b')]);
    expect(statuses(second)).toBe('unchanged corrected new');
    expect(statuses(await bring(path, [item('a'), item('c', change), item('b')]))).toBe(
      'unchanged unchanged unchanged',
    );
  });

  test('an item of the wrong shape names its field', async () => {
    const answer = await bring(path, [
      7,
      null,
      [],
      item('d', { colour: 'red' }),
      item('d', { unit: 5, relationships: 5 }),
      item('d'),
    ]);
    expect(statuses(answer)).toBe('rejected rejected rejected rejected rejected new');
    expect(refusals(answer)[3]).toBe('colour field-unknown');
    expect(refusals(answer)[4]).toContain('schema');
  });

  test('twice in a batch is once, and told in two ways is refused the second time', async () => {
    expect(statuses(await bring(path, [item('e'), item('e'), item('e', change)]))).toBe('new unchanged rejected');
  });

  test('the same batch at the same moment on two servers counts once', async () => {
    const items = Array.from({ length: 40 }, (_, index) => item(`at-once-${index}`));
    const answers = await Promise.all([api, other, api, other].map((server) => bring(path, items, server)));
    const news = answers.flatMap(({ items: each }) => each.filter(({ status }) => status === 'new'));
    expect(news).toHaveLength(40);
  });
});

test('nothing of a rejected item is half written', async () => {
  const before = await db.sql()('select count(*)::int as people from person');
  const answer = await bring('/people', [
    person('half', {
      relationships: [
        { role: 'customer', unit: 'north' },
        { role: 'customer', unit: 'nowhere' },
      ],
    }),
    person('nul', { attributes: { note: 'a\u0000b' } }),
    person('long', { identities: [{ kind: 'email', value: 'x'.repeat(400) }] }),
  ]);
  expect(refusals(answer)).toEqual([
    'relationships.unit unit-unknown',
    'attributes text-invalid',
    'identities.0.value too-long',
  ]);
  const [after] = await db.sql()('select count(*)::int as people from person');
  expect([after]).toEqual(before);
  expect(await db.sql()(`select from identity where value in ('half', 'half@example.org', 'nul', 'long')`)).toEqual([]);
});

test('a moment takes its day from its instant, and its unit from the relationship', async () => {
  const { unit: _, day: __, ...bare } = moment('placed', { person: { kind: 'email', value: 'placed@example.org' } });
  await bring('/people', [person('placed')]);
  const at = { at: '2026-09-01T23:30:00Z' };
  const answer = await bring('/moments', [
    { ...bare, ...at },
    { ...bare, externalId: 'undated' },
  ]);
  expect([statuses(answer), refusals(answer)]).toEqual(['new rejected', ['', 'day required']]);
});

/** Items of any shape, and items that are nearly right. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.record({
    externalId: fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.jsonValue()),
    person: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.record({ kind: fc.string(), value: fc.string({ unit: 'binary' }) }),
    ),
    role: fc.constantFrom('customer', 'employee', 'nobody'),
    unit: fc.constantFrom('north', 'nowhere', '\u0000', undefined),
    day: fc.oneof(fc.constantFrom('2026-09-01', '0000-01-01', '9999-99-99', 'infinity'), fc.string()),
    ease: fc.oneof(fc.integer(), fc.double()),
    felt: fc.dictionary(fc.string(), fc.double()),
    answers: fc.dictionary(fc.string({ unit: 'binary' }), fc.double()),
    comments: fc.array(fc.record({ question: fc.string({ unit: 'binary' }), text: fc.string({ unit: 'binary' }) })),
  }),
  fc.record({
    externalId: fc.string({ unit: 'binary', maxLength: 330 }),
    name: fc.string({ unit: 'binary' }),
    birthDay: fc.oneof(fc.constantFrom('1980-02-29', '1000-01-01', '9999-12-31'), fc.string()),
    identities: fc.array(fc.record({ kind: fc.string({ unit: 'binary' }), value: fc.string({ unit: 'binary' }) })),
    attributes: fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(fc.string({ unit: 'binary' }), fc.double())),
    relationships: fc.array(
      fc.record({
        role: fc.constantFrom('customer', 'employee'),
        unit: fc.constantFrom('north', '\ud800'),
        from: fc.string(),
      }),
    ),
  }),
  fc.record({
    unit: fc.constantFrom('north', 'nowhere'),
    side: fc.constantFrom('employee', 'business'),
    metric: fc.string({ unit: 'binary' }),
    period: fc.oneof(fc.constantFrom('2026', '0001-W01', '9999-12'), fc.string()),
    value: fc.double(),
    n: fc.oneof(fc.integer(), fc.double()),
    label: fc.string({ unit: 'binary' }),
  }),
);

test.each(['/moments', '/people', '/measures'])('whatever an item of %s holds, the batch is answered', async (path) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 30 }), async (items) => {
      const good = path === '/people' ? person('good') : path === '/moments' ? moment('good') : measure('good');
      const answer = await bring(path, [...items, good], api, key);
      expect(answer.items).toHaveLength(items.length + 1);
      expect(answer.items.at(-1)?.status).toMatch(/^(new|unchanged)$/);
    }),
    { numRuns: 25 },
  );
  expect(api.unforeseen).toEqual([]);
});

/** What there is of a source, by its own ids. */
async function tablesOf(source: string): Promise<unknown> {
  const sql = db.sql();
  const people = await sql(
    `select told.value, person.name, person.attributes, tie.role, unit.code, tie.from_day,
       array(select kind || ' ' || value from identity where person_id = person.id and kind <> told.kind order by 1) as names
     from identity told join person on person.id = told.person_id
     left join relationship tie on tie.person_id = person.id and tie.source = $1 left join unit on unit.id = tie.unit_id
     where told.kind = 'source:' || $1 order by 1, 4, 5, 6`,
    [source],
  );
  const moments = await sql(
    `select external_id, role, day, felt, ease, answers, comments, told.value as person from moment
     join identity told on told.person_id = moment.person_id and told.kind = 'source:' || $1
     where source = $1 order by 1`,
    [source],
  );
  const measures = await sql('select metric, period, value, n from measure where source = $1 order by 1, 2', [source]);
  return { people, moments, measures };
}

const codes = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });
/** A set of items, cut into batches anywhere, in any order, some of them again. */
const brought = fc.record({
  ids: codes,
  cuts: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 20, maxLength: 20 }),
  order: fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 })),
  again: fc.array(fc.nat(19), { maxLength: 10 }),
});

test.each([
  ['/moments', (id: number) => moment(`${id}`, { ease: (id % 7) + 1, answers: { size: id } })],
  ['/people', (id: number) => person(`${id}`, { identities: [], attributes: { size: id }, name: `Ana ${id}` })],
  ['/measures', (id: number) => measure(`m${id}`, { value: id, n: id })],
] as const)('%s: any split and repetition of a set of items gives the same', async (path, item) => {
  await fc.assert(
    fc.asyncProperty(brought, async ({ ids, cuts, order, again }) => {
      const items = ids.map((id) => item(id));
      const [whole, split] = [await newKey(), await newKey()];
      const [atOnce, inPieces] = [`source ${sources - 1}`, `source ${sources}`];
      await bring(path, items, api, whole);
      const shuffled = [...items, ...again.flatMap((index) => items[index] ?? [])]
        .map((each) => ({ each, at: order.next().value ?? 0 }))
        .toSorted((one, two) => one.at - two.at)
        .map(({ each }) => each);
      let from = 0;
      for (const cut of cuts) {
        const batch = shuffled.slice(from, (from += cut));
        if (batch.length > 0) await bring(path, batch, from % 2 === 0 ? api : other, split);
      }
      expect(from).toBeGreaterThanOrEqual(20);
      if (from < shuffled.length) await bring(path, shuffled.slice(from), api, split);
      expect(await tablesOf(inPieces)).toEqual(await tablesOf(atOnce));
    }),
    { numRuns: 12 },
  );
});
