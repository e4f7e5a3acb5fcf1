import { callerOf } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountsRouter } from '../account/account.router.ts';
import { contextFor } from '../testing.ts';
import { authHandler } from './auth-handler.ts';

let db: TestDatabase;
const ana = { name: 'Ana', email: 'ana@example.org', password: 'a long enough one' };
beforeAll(async () => {
  db = await testDatabase();
  await callerOf(accountsRouter)(contextFor(db.database, null)).createFirst(ana);
});
afterAll(() => db.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  authHandler(
    contextFor(db.database, null),
    new Request(`http://localhost:4000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );

test('signs a program in', async () => {
  const answer = await post('/sign-in/email', { email: ana.email, password: ana.password });
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toContain('unisono.session_token=');
});

test.each(['/sign-up/email', '/update-user', '/change-email', '/delete-user', '/request-password-reset', '/error'])(
  '%s is closed',
  async (path) => {
    const answer = await post(path, { name: 'Eva', email: 'eva@example.org', password: 'a long enough one' });
    expect(answer.status).toBe(404);
    expect(await db.sql()('select from account')).toHaveLength(1);
  },
);

test('a page of another site cannot sign anybody in', async () => {
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const answer = await post('/sign-in/email', { email: ana.email, password: ana.password }, headers);
  expect(answer.status).toBe(403);
});
