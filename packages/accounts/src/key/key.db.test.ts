import { newId } from '@unisono/database/sql';
import { callerOf, type Actor, type Grant, type GrantKind } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditRouter } from '../audit/audit.router.ts';
import { contextFor, signedInAs } from '../testing.ts';
import { actorOfKey } from './key-grants.ts';
import { keyHolder } from './key-holder.ts';
import { keysRouter } from './key.router.ts';
import { runKeyCommand } from './run-key-command.ts';
import { takeAllowance } from './take-allowance.ts';

let db: TestDatabase;
const keys = callerOf(keysRouter);
const all = (...kinds: GrantKind[]): Grant[] => kinds.map((kind) => ({ kind, unitId: null }));
const TILLS = {
  name: 'Tills',
  scopes: ['moments:write' as const],
  sides: ['customer' as const],
  unitIds: null,
  source: 'tills',
};
const day = (text: string) => new Date(`${text}T12:00:00Z`);

beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.close());

async function as(grants: readonly Grant[]): Promise<{ actor: Actor; call: ReturnType<typeof keys> }> {
  const { actor, context } = await signedInAs(db.database, { grants, name: 'Ana' });
  return { actor, call: keys(context) };
}
const holder = (secret: string, now = new Date()) => keyHolder(db.sql('app'), `Bearer ${secret}`, now);

describe.each([
  ['list', (call: ReturnType<typeof keys>) => call.list()],
  ['create', (call: ReturnType<typeof keys>) => call.create(TILLS)],
  ['revoke', (call: ReturnType<typeof keys>) => call.revoke({ keyId: newId() })],
] as const)('%s', (_name, ask) => {
  test('is for administrators of the whole alone', async () => {
    await expect(ask(keys(contextFor(db.database, null)))).rejects.toThrow('signed-out');
    await expect(ask((await as(all('hr', 'marketing', 'leadership'))).call)).rejects.toThrow('grant-missing');
    await expect(ask((await as([{ kind: 'admin', unitId: newId() }])).call)).rejects.toThrow('grant-missing');
  });
});

test('a key is shown once and found by its secret, of which only a hash is kept', async () => {
  const { call } = await as(all('admin'));
  const { id, secret } = await call.create({ ...TILLS, endsOn: '2030-01-31' });
  expect(secret).toMatch(/^unisono_[\w-]{43}$/);
  expect(await holder(secret)).toMatchObject({ id, name: 'Tills', scopes: ['moments:write'], source: 'tills' });
  const [row] = await db.sql()<{ kept: string }>('select row_to_json(api_key)::text as kept from api_key');
  expect(row?.kept).not.toContain(secret.slice(8, 40));
  const [listed] = await call.list();
  expect(listed).toMatchObject({ shown: `unisono_…${secret.slice(-4)}`, createdBy: 'Ana', state: 'works' });
  expect(listed).toMatchObject({ endsOn: '2030-01-31', lastUsedOn: new Date().toISOString().slice(0, 10) });
});

test('a key that is missing, made up, revoked or ended opens nothing, and says which of them it is', async () => {
  const { call } = await as(all('admin'));
  const { id, secret } = await call.create({ ...TILLS, endsOn: '2030-01-31' });
  await expect(keyHolder(db.sql('app'), null, new Date())).rejects.toThrow('key-missing');
  await expect(keyHolder(db.sql('app'), `Basic ${secret}`, new Date())).rejects.toThrow('key-missing');
  await expect(holder(`${secret.slice(0, -1)}~`)).rejects.toThrow('key-missing');
  await expect(holder(secret.slice(0, -1))).rejects.toThrow('key-unknown');
  await expect(holder(secret, day('2030-01-31'))).resolves.toHaveProperty('id', id);
  await expect(holder(secret, day('2030-02-01'))).rejects.toThrow('key-ended');
  await call.revoke({ keyId: id });
  await expect(holder(secret)).rejects.toThrow('key-ended');
  await expect(call.revoke({ keyId: id })).rejects.toThrow('key-not-found');
  expect(await call.list()).toMatchObject([{ id, state: 'revoked' }]);
});

test('making and revoking are audited by name, what a key does is under its own', async () => {
  const { call } = await as(all('admin'));
  const { id, secret } = await call.create(TILLS);
  await call.revoke({ keyId: id });
  await db.sql()(
    `insert into audit_event (id, account_id, action, subject) values ($1, $2, 'moment.recorded', 'moment')`,
    [newId(), id],
  );
  const { context } = await signedInAs(db.database, { grants: all('admin') });
  const { events } = await callerOf(auditRouter)(context).list({});
  expect(events).toMatchObject([
    { action: 'moment.recorded', account: { id, name: 'Tills' } },
    { action: 'key.revoked', account: { name: 'Ana' }, details: { name: 'Tills' } },
    { action: 'key.created', account: { name: 'Ana' }, details: { source: 'tills' } },
  ]);
  expect(JSON.stringify(events)).not.toContain(secret);
});

test('a key is an actor with no more grants than the scope that is used', async () => {
  const { call } = await as(all('admin', 'hr', 'leadership'));
  const unit = newId();
  await db.sql()('insert into unit (id, code, name) values ($1, $2, $2)', [unit, 'north']);
  const { secret } = await call.create({
    ...TILLS,
    scopes: ['measures:write', 'panel:read', 'units:read'],
    sides: ['employee', 'business'],
    unitIds: [unit],
  });
  const key = await holder(secret);
  expect(actorOfKey(key, 'measures:write').grants).toEqual([
    { kind: 'hr', unitId: unit },
    { kind: 'leadership', unitId: unit },
  ]);
  expect(actorOfKey(key, 'panel:read').grants).toEqual([{ kind: 'hr', unitId: unit }]);
  expect(actorOfKey(key, 'units:read').grants).toEqual([{ kind: 'manager', unitId: unit }]);
  expect(() => actorOfKey(key, 'moments:write')).toThrow('scope-missing');
  expect(() => actorOfKey(key, 'coherence:read')).toThrow('scope-missing');
});

test('an administrator makes no key that reads what they may not read themselves', async () => {
  const reading = { ...TILLS, scopes: ['panel:read' as const], source: 'board' };
  await expect((await as(all('admin'))).call.create(reading)).rejects.toThrow('key-beyond-grants');
  await expect((await as(all('admin', 'hr'))).call.create(reading)).rejects.toThrow('key-beyond-grants');
  const part: Grant = { kind: 'marketing', unitId: newId() };
  await expect((await as([...all('admin'), part])).call.create(reading)).rejects.toThrow('key-beyond-grants');
  await expect((await as(all('admin', 'marketing'))).call.create(reading)).resolves.toHaveProperty('secret');
  const both = { ...reading, scopes: ['coherence:read' as const], sides: ['employee' as const, 'customer' as const] };
  const other = { ...both, source: 'view' };
  await expect((await as(all('admin', 'hr', 'marketing'))).call.create(other)).rejects.toThrow('key-beyond-grants');
  await expect((await as(all('admin', 'leadership'))).call.create(other)).resolves.toHaveProperty('secret');
});

test('sides that must not learn of each other share no source', async () => {
  const { call } = await as(all('admin'));
  const { id } = await call.create(TILLS);
  await expect(call.create({ ...TILLS, scopes: ['people:write'] })).resolves.toHaveProperty('secret');
  await expect(call.create({ ...TILLS, sides: ['employee'] })).rejects.toThrow('source-of-other-side');
  await expect(call.create({ ...TILLS, sides: ['employee', 'customer'] })).rejects.toThrow('source-of-other-side');
  expect(id).toBeDefined();
  const [person, unit] = [newId(), newId()];
  await db.sql()('insert into unit (id, code, name) values ($1, $2, $2)', [unit, 'north']);
  await db.sql()('insert into person (id) values ($1)', [person]);
  await db.sql()(
    `insert into relationship (id, person_id, unit_id, role, source, external_id) values ($1, $1, $2, 'employee', 'payroll', '1')`,
    [person, unit],
  );
  await expect(call.create({ ...TILLS, source: 'payroll' })).rejects.toThrow('source-of-other-side');
  await expect(call.create({ ...TILLS, source: 'payroll', sides: ['employee'] })).resolves.toHaveProperty('secret');
});

describe('what a key may ask for', () => {
  const key = { id: newId(), perMinute: 6000 };
  test('is a minute’s worth at once, and then as much as flows in', async () => {
    await takeAllowance(db.sql('app'), key, 5000);
    const refused = takeAllowance(db.sql('app'), key, 3000);
    await expect(refused).rejects.toMatchObject({ reason: 'key-limit', details: { perMinute: 6000 } });
    const seconds = await refused.catch((error: { details: { seconds: number } }) => error.details.seconds);
    expect(seconds).toBeGreaterThan(15);
    expect(seconds).toBeLessThanOrEqual(20);
    await db.sql()(`update api_key_allowance set at = at - interval '20 seconds'`);
    await takeAllowance(db.sql('app'), key, 3000);
  });

  test('passes no more for being asked for at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeAllowance(db.sql('app'), key, 1000)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
  });
});

const run = (...words: string[]) => runKeyCommand(words, db.database, () => new Date());
test('unisono key create makes a key for a part of the tree', async () => {
  const unit = newId();
  await db.sql()('insert into unit (id, code, name) values ($1, $2, $2)', [unit, 'north']);
  const words = ['--name', 'Nightly', '--source', 'crm', '--scope', 'people:write', '--side', 'customer'];
  const made = await run('create', ...words, '--scope', 'moments:write', '--unit', 'north', '--until', '2030-12-31');
  if (made === 'wrong-usage') throw new Error(made);
  expect(await holder(made.secret)).toMatchObject({ unitIds: [unit], scopes: ['people:write', 'moments:write'] });
  await expect(run('create', ...words, '--unit', 'nowhere')).rejects.toMatchObject({ field: 'unit' });
  await expect(run('create', ...words, '--per-minute', '5')).rejects.toMatchObject({ field: 'per-minute' });
  await expect(run('create', ...words.slice(0, 6))).rejects.toMatchObject({ field: 'side' });
  expect(await run('list')).toBe('wrong-usage');
});
