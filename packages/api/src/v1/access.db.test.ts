import { givenKey } from '@unisono/accounts/testing';
import { givenMoments, givenPeople, givenUnits } from '@unisono/people-core/testing';
import { refreshRollups } from '@unisono/people-core/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeySide } from '@unisono/accounts/schema';
import { OPERATIONS } from './operations.ts';
import { runningApi, type RunningApi } from './testing/running-api.ts';

type Name = keyof typeof OPERATIONS;

let db: TestDatabase;
let api: RunningApi;
const units = new Map<string, string>();
beforeAll(async () => {
  db = await testDatabase();
  api = runningApi(db.database);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
    { code: 'south', name: 'South', parent: 'all', from: '2020-01-01' },
  ]);
  for (const { id, code } of await db.sql()<{ id: string; code: string }>('select id, code from unit')) {
    units.set(code, id);
  }
  const tie = { unit: 'south', from: '2024-01-01' };
  await givenPeople(db.database, [
    { externalId: 'ana', identities: [], relationships: [{ role: 'employee', ...tie }] },
    { externalId: 'leo', identities: [], relationships: [{ role: 'customer', ...tie }] },
  ]);
  await givenMoments(
    db.database,
    (['employee', 'customer'] as const).map((role) => ({
      externalId: role,
      person: role === 'employee' ? 'ana' : 'leo',
      role,
      unit: 'south',
      day: '2026-08-01',
      felt: { joy: 4, anger: 0 },
    })),
  );
  await refreshRollups(db.database.worker);
});
afterAll(() => db.close());

let asked = 0;
/** What each operation is asked on a side at a unit, by a key of its own kind. */
const asks: Readonly<Record<Name, (key: string | undefined, side: KeySide, unit: string) => Promise<Response>>> = {
  people: (key, side, unit) =>
    api.post('/people', { items: [{ externalId: `p${(asked += 1)}`, relationships: [{ role: side, unit }] }] }, key),
  moments: (key, side, unit) => {
    const externalId = `m${(asked += 1)}`;
    return api.post(
      '/moments',
      { items: [{ externalId, person: externalId, role: side, unit, day: '2026-09-01' }] },
      key,
    );
  },
  measures: (key, side, unit) =>
    api.post('/measures', { items: [{ unit, side, metric: `m${(asked += 1)}`, period: '2026-08', value: 1 }] }, key),
  units: (key) => api.get('/units', key),
  panel: (key, side, unit) => api.get(`/panel?side=${side}&unit=${unit}&period=2026-08`, key),
  coherence: (key, _, unit) => api.get(`/coherence?unit=${unit}&period=2026-08`, key),
};

const NAMES = Object.keys(OPERATIONS) as Name[];
const sidesFor = (name: Name): KeySide[] => (name === 'coherence' ? ['employee', 'customer'] : ['customer']);
const keyFor = async (name: Name, changes: Parameters<typeof givenKey>[1] = {}) => {
  const made = await givenKey(db.database, {
    scopes: [OPERATIONS[name].scope],
    sides: sidesFor(name),
    source: `${name} ${(asked += 1)}`,
    ...changes,
  });
  return made.secret;
};

async function reasonOf(answer: Response): Promise<unknown> {
  const body = (await answer.json()) as { reason?: string; items?: { problems?: { reason: string }[] }[] };
  return body.reason ?? body.items?.flatMap(({ problems = [] }) => problems.map(({ reason }) => reason)).join() ?? '';
}

describe.each(NAMES)('%s', (name) => {
  test('without a key that works is refused, as a problem', async () => {
    const right = await keyFor(name);
    const [revoked, ended] = [await keyFor(name), await keyFor(name, { endsOn: '2026-09-14' })];
    await db.sql()(`update api_key set revoked_at = now() where shown = $1`, [`unisono_…${revoked.slice(-4)}`]);
    for (const [key, reason] of [
      [undefined, 'key-missing'],
      [`${right.slice(0, -2)}aa`, 'key-unknown'],
      [revoked, 'key-ended'],
      [ended, 'key-ended'],
    ] as const) {
      const answer = await asks[name](key, 'customer', 'south');
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('www-authenticate')]).toEqual([
        401,
        'application/problem+json',
        'Bearer realm="unisono"',
      ]);
      expect(await reasonOf(answer)).toBe(reason);
    }
    const lastDay = await keyFor(name, { endsOn: '2026-09-15' });
    expect((await asks[name](lastDay, 'customer', 'south')).status).toBe(200);
  });

  test('with every other scope is refused', async () => {
    const others = NAMES.map((each) => OPERATIONS[each].scope).filter((scope) => scope !== OPERATIONS[name].scope);
    const key = await keyFor(name, { scopes: others, sides: ['employee', 'customer', 'business'] });
    const answer = await asks[name](key, 'customer', 'south');
    expect([answer.status, await reasonOf(answer)]).toEqual([403, 'scope-missing']);
  });

  test('with the right key is answered, and nobody keeps the answer', async () => {
    const answer = await asks[name](await keyFor(name), 'customer', 'south');
    expect([answer.status, answer.headers.get('cache-control'), await reasonOf(answer)]).toEqual([200, 'no-store', '']);
  });

  test('in another way is no operation', async () => {
    const method = OPERATIONS[name].method === 'post' ? 'GET' : 'POST';
    const answer = await api.request(OPERATIONS[name].path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, method === 'GET' ? 'POST' : 'GET']);
  });
});

test.each(['people', 'moments', 'measures', 'panel'] as const)('%s of the other side is refused', async (name) => {
  const answer = await asks[name](await keyFor(name), 'employee', 'south');
  const wanted = OPERATIONS[name].method === 'post' ? [200, 'side-not-allowed'] : [403, 'grant-missing'];
  expect([answer.status, await reasonOf(answer)]).toEqual(wanted);
});

test.each(['people', 'moments', 'measures', 'panel', 'coherence'] as const)(
  '%s of another part of the organisation is refused',
  async (name) => {
    const key = await keyFor(name, { unitIds: [units.get('north') ?? ''] });
    const answer = await asks[name](key, 'customer', 'south');
    const status = OPERATIONS[name].method === 'post' ? 200 : 403;
    expect([answer.status, await reasonOf(answer)]).toEqual([status, 'unit-out-of-scope']);
    const own = await asks[name](key, 'customer', 'north');
    expect([own.status, await reasonOf(own)]).toEqual([200, '']);
  },
);

test('a key of a part reads its own units and no others', async () => {
  const key = await keyFor('units', { unitIds: [units.get('north') ?? ''] });
  expect(await (await api.get('/units', key)).json()).toEqual({
    units: [{ code: 'north', name: 'North', kind: null, parent: null }],
  });
  const panel = await keyFor('panel', { unitIds: [units.get('north') ?? ''] });
  expect(await (await api.get('/panel?side=customer&period=2026-08', panel)).json()).toMatchObject({ cells: [] });
});

test('a panel key reads what the grant of its side reads, and of the business nothing', async () => {
  const key = await keyFor('panel');
  const cell = { unit: 'south', period: '2026-08', value: 90, n: 1, source: 'moments' };
  expect(await (await api.get('/panel?side=customer&period=2026-08', key)).json()).toMatchObject({ cells: [cell] });
  const business = await keyFor('panel', { sides: ['business'] });
  for (const side of ['customer', 'employee']) {
    expect((await api.get(`/panel?side=${side}`, business)).status).toBe(403);
  }
  const measured = await api.get('/panel?side=business', business);
  expect([measured.status, await measured.json()]).toMatchObject([400, { field: 'side' }]);
});

test('questions that are not as they should be name their field', async () => {
  const key = await keyFor('panel');
  for (const [query, field] of [
    ['', 'side'],
    ['side=customer&score=nothing', 'score'],
    ['side=customer&period=yesterday', 'period'],
    ['side=customer&color=red', undefined],
  ]) {
    const answer = await api.get(`/panel?${query}`, key);
    expect(answer.status).toBe(400);
    const body = (await answer.json()) as { field?: string; reason: string };
    expect([body.reason, body.field || undefined]).toEqual(['schema', field]);
  }
  const nowhere = await api.get('/panel?side=customer&unit=nowhere', key);
  expect([nowhere.status, await reasonOf(nowhere)]).toEqual([404, 'unit-unknown']);
  expect((await api.get('/nothing', key)).status).toBe(404);
});

test('nothing unforeseen happened', () => expect(api.unforeseen).toEqual([]));
