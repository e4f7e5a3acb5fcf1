import { callerOf, type Grant } from '@unisono/rpc/server';
import { newId } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextFor, signedInAs } from '../testing.ts';
import { accountsRouter } from './account.router.ts';

let db: TestDatabase;
let north: string;
let shop: string;
let south: string;
const accounts = callerOf(accountsRouter);
const whole = (kind: Grant['kind']): Grant => ({ kind, unitId: null });

beforeEach(async () => {
  db = await testDatabase();
  [north, shop, south] = [newId(), newId(), newId()];
  for (const [id, parent] of [
    [north, null],
    [shop, north],
    [south, null],
  ]) {
    await db.sql()('insert into unit (id, code, name) values ($1, $2, $2)', [id, id]);
    await db.sql()('insert into unit_placement (id, unit_id, parent_id, from_day) values ($1, $2, $3, $4)', [
      newId(),
      id,
      parent,
      '2020-01-01',
    ]);
  }
});
afterEach(() => db.close());

const as = async (...grants: Grant[]) => {
  const { actor, context } = await signedInAs(db.database, { grants });
  return { actor, call: accounts(context) };
};
const ids = async (call: ReturnType<typeof accounts>) => (await call.list({})).accounts.map(({ id }) => id).toSorted();
const grantsOf = (accountId: string) =>
  db.sql()<Grant>('select kind, unit_id as "unitId" from account_grant where account_id = $1 order by kind', [
    accountId,
  ]);

describe.each([
  ['list', (call: ReturnType<typeof accounts>) => call.list({})],
  ['changeGrants', (call: ReturnType<typeof accounts>) => call.changeGrants({ accountId: newId(), grants: [] })],
  ['suspend', (call: ReturnType<typeof accounts>) => call.suspend({ accountId: newId() })],
  ['reinstate', (call: ReturnType<typeof accounts>) => call.reinstate({ accountId: newId() })],
] as const)('%s', (_name, ask) => {
  test('is refused signed out', async () => {
    await expect(ask(accounts(contextFor(db.database, null)))).rejects.toThrow('signed-out');
  });
  test.each(['hr', 'marketing', 'leadership', 'manager'] as const)('is refused to %s', async (kind) => {
    const { call } = await as(whole(kind));
    await expect(ask(call)).rejects.toThrow('grant-missing');
  });
});

describe('list', () => {
  test('shows an administrator of a part those with a grant in it, and everybody to one of the whole', async () => {
    const inside = await as({ kind: 'manager', unitId: shop });
    await as({ kind: 'manager', unitId: south });
    const part = await as({ kind: 'admin', unitId: north });
    const all = await as(whole('admin'));
    expect(await ids(part.call)).toEqual([inside.actor.accountId, part.actor.accountId].toSorted());
    expect(await ids(all.call)).toHaveLength(4);
  });

  test('pages by name without losing or repeating anybody, and finds a part of a name as it is written', async () => {
    const { call } = await as(whole('admin'));
    for (const name of ['Bea', 'bea', '100 % Ana', 'Zoe']) await signedInAs(db.database, { name });
    const names: string[] = [];
    let after: { name: string; id: string } | undefined;
    do {
      const page = await call.list({ limit: 2, cursor: after });
      names.push(...page.accounts.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(names.map((name) => name.toLowerCase())).toEqual(['100 % ana', 'ana prueba', 'bea', 'bea', 'zoe']);
    expect((await call.list({ search: '0 % a' })).accounts.map(({ name }) => name)).toEqual(['100 % Ana']);
    expect((await call.list({ search: '0_%' })).accounts).toEqual([]);
  });
});

describe('changeGrants', () => {
  test('replaces the grants and leaves a line in the audit', async () => {
    const { actor, call } = await as(whole('admin'));
    const target = await as({ kind: 'manager', unitId: south });
    await call.changeGrants({
      accountId: target.actor.accountId,
      grants: [{ kind: 'manager', unitId: shop }, whole('leadership')],
    });
    expect(await grantsOf(target.actor.accountId)).toEqual([whole('leadership'), { kind: 'manager', unitId: shop }]);
    const [event] = await db.sql()('select account_id, action, subject_id from audit_event');
    expect(event).toEqual({
      account_id: actor.accountId,
      action: 'account.grants-changed',
      subject_id: target.actor.accountId,
    });
  });

  test('hands on nothing beyond the administrator’s own units, and takes nothing away there', async () => {
    const { call } = await as({ kind: 'admin', unitId: north });
    const target = await as({ kind: 'hr', unitId: south });
    const { accountId } = target.actor;
    const kept: Grant = { kind: 'hr', unitId: south };
    for (const grants of [[kept, whole('hr')], [kept, { kind: 'manager' as const, unitId: south }], []]) {
      await expect(call.changeGrants({ accountId, grants })).rejects.toThrow('grant-beyond-scope');
    }
    await call.changeGrants({ accountId, grants: [kept, { kind: 'manager', unitId: shop }] });
    expect(await grantsOf(accountId)).toEqual([kept, { kind: 'manager', unitId: shop }]);
  });

  test('refuses a unit or an account that does not exist, and grants to oneself', async () => {
    const { actor, call } = await as(whole('admin'));
    const target = await as({ kind: 'hr', unitId: north });
    const grants = [{ kind: 'hr' as const, unitId: newId() }];
    await expect(call.changeGrants({ accountId: target.actor.accountId, grants })).rejects.toThrow('unit-not-found');
    const own = [whole('admin'), whole('hr')];
    await expect(call.changeGrants({ accountId: actor.accountId, grants: own })).rejects.toThrow('grant-to-self');
    await expect(call.changeGrants({ accountId: newId(), grants: [] })).rejects.toThrow('account-not-found');
  });

  test('keeps the last administrator, also when two remove each other at the same moment', async () => {
    const [one, other] = [await as(whole('admin')), await as(whole('admin'))];
    const results = await Promise.allSettled([
      one.call.changeGrants({ accountId: other.actor.accountId, grants: [] }),
      other.call.suspend({ accountId: one.actor.accountId }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'last-administrator' },
    });
  });
});

describe('suspend and reinstate', () => {
  test('end the sessions and the invites of an account, and let it in again with its grants', async () => {
    const { call } = await as(whole('admin'));
    const target = await as({ kind: 'hr', unitId: null });
    const { accountId } = target.actor;
    await db.sql()(
      `insert into session (id, account_id, token, expires_at) values ($1, $2, 'token', now() + interval '1 day')`,
      [newId(), accountId],
    );
    await call.suspend({ accountId });
    expect(await db.sql()('select from session')).toEqual([]);
    expect((await call.list({})).accounts.find(({ id }) => id === accountId)?.suspendedAt).not.toBeNull();
    await call.reinstate({ accountId });
    const reinstated = (await call.list({})).accounts.find(({ id }) => id === accountId);
    expect(reinstated).toMatchObject({ suspendedAt: null, grants: [whole('hr')] });
    const actions = await db.sql()<{ action: string }>('select action from audit_event order by id');
    expect(actions.map(({ action }) => action)).toEqual(['account.suspended', 'account.reinstated']);
  });

  test('are refused for an account with a grant outside the administrator’s units', async () => {
    const { call } = await as({ kind: 'admin', unitId: north });
    const target = await as({ kind: 'hr', unitId: shop }, { kind: 'hr', unitId: south });
    await expect(call.suspend({ accountId: target.actor.accountId })).rejects.toThrow('grant-beyond-scope');
    await expect(call.reinstate({ accountId: target.actor.accountId })).rejects.toThrow('grant-beyond-scope');
    const within = await as({ kind: 'manager', unitId: shop });
    await expect(call.suspend({ accountId: within.actor.accountId })).resolves.toBeUndefined();
  });

  test('an account without any grant is only for an administrator of the whole', async () => {
    const part = await as({ kind: 'admin', unitId: north });
    const target = await as();
    await expect(part.call.suspend({ accountId: target.actor.accountId })).rejects.toThrow('grant-beyond-scope');
    const all = await as(whole('admin'));
    await expect(all.call.suspend({ accountId: target.actor.accountId })).resolves.toBeUndefined();
  });

  test('the last administrator cannot be suspended', async () => {
    const { actor, call } = await as(whole('admin'));
    await expect(call.suspend({ accountId: actor.accountId })).rejects.toThrow('last-administrator');
  });
});
