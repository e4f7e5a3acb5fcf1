import { callerOf } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actorOf } from '../session/actor-of.ts';
import { sessionRouter } from '../session/session.router.ts';
import { contextFor, cookieOf } from '../testing.ts';
import { accountsRouter } from './account.router.ts';

let db: TestDatabase;
const accounts = callerOf(accountsRouter);
const ana = { name: 'Ana', email: 'Ana@Example.org ', password: 'a long enough one' };
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.close());

test('the first account may open and administer everything, and is signed in at once', async () => {
  const session = callerOf(sessionRouter([]));
  expect((await session(contextFor(db.database, null)).me()).firstStart).toBe(true);

  const context = contextFor(db.database, null);
  await accounts(context).createFirst(ana);

  const actor = await actorOf(contextFor(db.database, null, { headers: cookieOf(context.responseHeaders) }));
  expect(actor).toMatchObject({ name: 'Ana', email: 'ana@example.org' });
  expect(actor?.grants.map(({ kind }) => kind).toSorted()).toEqual(['admin', 'hr', 'leadership', 'marketing']);
  expect((await session(contextFor(db.database, null)).me()).firstStart).toBe(false);
});

test('a second one is refused, whoever asks', async () => {
  await accounts(contextFor(db.database, null)).createFirst(ana);
  await expect(
    accounts(contextFor(db.database, null)).createFirst({ ...ana, email: 'eva@example.org' }),
  ).rejects.toThrow('already-started');
});

test('of eight at the same moment one succeeds', async () => {
  const tries = Array.from({ length: 8 }, (_, index) =>
    accounts(contextFor(db.database, null)).createFirst({ ...ana, email: `person${index}@example.org` }),
  );
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db.sql()('select from account')).toHaveLength(1);
  expect(await db.sql()('select from account_grant')).toHaveLength(4);
});

test.each([
  ['name', { ...ana, name: ' ' }],
  ['email', { ...ana, email: 'ana at home' }],
  ['password', { ...ana, password: 'short' }],
])('names the field %s that is wrong', async (field, input) => {
  await expect(accounts(contextFor(db.database, null)).createFirst(input)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining(field),
  });
});
