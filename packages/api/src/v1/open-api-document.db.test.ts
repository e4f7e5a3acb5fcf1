import { Validator } from '@seriousme/openapi-schema-validator';
import { givenKey } from '@unisono/accounts/testing';
import { givenMoments, givenUnits } from '@unisono/people-core/testing';
import { refreshRollups } from '@unisono/people-core/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from './operations.ts';
import { runningApi, type RunningApi } from './testing/running-api.ts';

type Json = Record<string, unknown>;

let db: TestDatabase;
let api: RunningApi;
let document: Json;
let key = '';
beforeAll(async () => {
  db = await testDatabase();
  api = runningApi(db.database);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', kind: 'shop', parent: 'all', from: '2020-01-01' },
  ]);
  const moments = (['employee', 'customer'] as const).flatMap((role) =>
    ['2026-05-02', '2026-06-03', '2026-07-01'].map((day, index) => ({
      externalId: `${role} ${day}`,
      person: `${role} ${index}`,
      role,
      unit: 'north',
      day,
      felt: { joy: 5, anger: index },
    })),
  );
  await givenMoments(db.database, moments);
  await refreshRollups(db.database.worker);
  const scopes = Object.values(OPERATIONS).map(({ scope }) => scope);
  const sides = ['employee', 'customer', 'business'] as const;
  key = (await givenKey(db.database, { scopes, sides: [...sides] })).secret;
  document = (await (await api.get('/openapi.json')).json()) as Json;
});
afterAll(() => db.close());

test('is valid OpenAPI 3.1, says which schemas there are, and needs no key to be read', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(document);
  expect([valid, errors]).toEqual([true, undefined]);
  expect([document['openapi'], validator.version]).toEqual(['3.1.1', '3.1']);
  const { schemas } = document['components'] as { schemas: Json };
  expect(Object.keys(schemas).toSorted()).toEqual(
    'BatchOutcome Coherence Identity ItemOutcome ItemProblem Measure Moment Panel PanelCell Person Problem Relationship Unit Units'.split(
      ' ',
    ),
  );
  expect(Object.keys(document['paths'] as Json)).toEqual(Object.values(OPERATIONS).map(({ path }) => path));
});

/** Holds an answer to what the document says of this operation and status. */
async function expectDocumented(path: string, method: string, answer: Response): Promise<void> {
  const paths = document['paths'] as Record<string, Record<string, { responses: Record<string, { content: Json }> }>>;
  const said = paths[path]?.[method]?.responses[String(answer.status)]?.content ?? {};
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  expect(Object.keys(said)).toEqual([type]);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'document');
  const pointer = ['paths', path, method, 'responses', String(answer.status), 'content', type, 'schema'];
  const place = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  const check = ajv.compile({ $ref: `document#/${encodeURI(place)}` });
  const body: unknown = await answer.json();
  check(body);
  expect([check.errors, body]).toEqual([null, body]);
}

const MOMENT = { externalId: '1', person: { kind: 'email', value: 'a@example.org' }, role: 'customer', unit: 'north' };
const BATCHES = {
  people: [{ externalId: '1', relationships: [{ role: 'employee', unit: 'north' }] }, { externalId: '' }],
  moments: [
    { ...MOMENT, at: '2026-09-01T10:00:00+02:00' },
    { ...MOMENT, externalId: '2', day: '2030-01-01' },
  ],
  measures: [{ unit: 'north', side: 'business', metric: 'revenue', period: '2026-08', value: 3 }, { unit: 'north' }],
};

test.each(['people', 'moments', 'measures'] as const)('holds for batches of %s', async (name) => {
  const path = `/${name}`;
  const answer = await api.post(path, { items: BATCHES[name] }, key);
  expect(await answer.clone().json()).toMatchObject({ new: 1, rejected: 1 });
  await expectDocumented(path, 'post', answer);
  await expectDocumented(path, 'post', await api.post(path, { items: [] }, key));
  await expectDocumented(path, 'post', await api.post(path, '{', key));
  await expectDocumented(path, 'post', await api.post(path, { items: [1] }));
  await expectDocumented(path, 'post', await api.post(path, '{}', key, { 'content-type': 'text/plain' }));
  await expectDocumented(path, 'post', await api.post(path, ' '.repeat(9 * 1024 * 1024), key));
});

test.each([
  ['/units', ''],
  ['/panel', '?side=customer&period=2026-05..2026-07'],
  ['/coherence', '?period=2026-05..2026-07'],
])('holds for %s', async (path, query) => {
  const answer = await api.get(path + query, key);
  expect(answer.status).toBe(200);
  await expectDocumented(path, 'get', answer);
  await expectDocumented(path, 'get', await api.get(path + query));
  await expectDocumented(path, 'get', await api.get(`${path}?color=red`, key));
});

test('holds for who asks too much', async () => {
  const { secret } = await givenKey(db.database, { perMinute: 1000, source: 'much', scopes: ['units:read'] });
  const answers = await Promise.all(Array.from({ length: 11 }, () => api.get('/units', secret)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  await expectDocumented('/units', 'get', refused[0] ?? new Response());
});

test('is a page to read as well, without a script, that has every operation, schema and field', async () => {
  const answer = await api.get('/reference');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  const page = await answer.text();
  expect(page).not.toMatch(/<script|\[object|undefined/);
  const { schemas } = document['components'] as { schemas: Record<string, { properties?: Json }> };
  const names = Object.entries(schemas).flatMap(([name, { properties = {} }]) => [name, ...Object.keys(properties)]);
  expect(names.filter((name) => !page.includes(`>${name}<`))).toEqual([]);
  for (const { path } of Object.values(OPERATIONS)) expect(page).toContain(path);
});

test('nothing unforeseen happened', () => expect(api.unforeseen).toEqual([]));
