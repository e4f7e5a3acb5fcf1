import { gunzipSync } from 'node:zlib';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Unforeseen } from './create-api.ts';

const BASE_URL = 'http://unisono.test';
const unforeseen: Unforeseen[] = [];
let db: TestDatabase;
let api: Hono;

beforeAll(async () => {
  db = await testDatabase();
  api = createApi({
    database: db.database,
    settings: {
      baseUrl: BASE_URL,
      secret: 'a secret of this test, and long enough',
      dataDir: 'nowhere',
      sendsMail: false,
    },
    origin: BASE_URL,
    clientAddress: () => '192.0.2.1',
    now: () => new Date(),
    onUnforeseen: (one) => unforeseen.push(one),
  });
});
afterAll(() => db.close());

const JSON_HEADERS = { 'content-type': 'application/json' };
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  api.request(`${BASE_URL}${path}`, { method: 'POST', body, headers: { ...JSON_HEADERS, ...headers } });
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('the programming interface', () => {
  test('answers a procedure, and that nobody keeps the answer', async () => {
    const answer = await api.request(`${BASE_URL}/trpc/session.me`);
    expect(await answer.json()).toMatchObject({ result: { data: { account: null, firstStart: true } } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('compresses an answer that is worth it', async () => {
    const six = 'session.me,session.me,session.me,session.me,session.me,session.me';
    const headers = { 'accept-encoding': 'gzip' };
    const long = await api.request(`${BASE_URL}/trpc/${six}?batch=1`, { headers });
    expect(long.headers.get('content-encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(await long.arrayBuffer()).toString())).toHaveLength(6);
  });

  test('makes the first account, signs it in by cookie, and knows it from then on', async () => {
    const first = { name: 'Ana', email: 'ana@example.org', password: 'correct horse battery staple' };
    const made = await post('/trpc/accounts.createFirst', JSON.stringify(first));
    expect([made.status, await made.text()]).toEqual([200, '{"result":{}}']);
    const me = await api.request(`${BASE_URL}/trpc/session.me`, { headers: { cookie: cookieOf(made) } });
    expect(await me.json()).toMatchObject({ result: { data: { account: { name: 'Ana' }, firstStart: false } } });
  });

  test('opens the sign-in of the library under /api/auth', async () => {
    const credentials = JSON.stringify({ email: 'ana@example.org', password: 'correct horse battery staple' });
    const answer = await post('/api/auth/sign-in/email', credentials, { origin: BASE_URL });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).toMatch(/unisono\.session_token=.*HttpOnly/);
    const [session] = await db.sql()('select ip_address from session order by id desc limit 1');
    expect(session).toEqual({ ip_address: '192.0.2.1' });
  });

  test('refuses a change that a page elsewhere asks for', async () => {
    const answer = await post('/trpc/session.signOut', '{}', {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ error: { code: 'not-allowed', reason: 'cross-origin', details: {} } });
  });

  test('refuses a request that is too large, whether it says so or not', async () => {
    const large = `"${'x'.repeat(2 * 1024 * 1024)}"`;
    const answer = await post('/trpc/session.signIn', large, { 'content-length': String(large.length) });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { reason: 'transport-payload-too-large' } });
    expect((await post('/trpc/session.signIn', large)).status).toBe(413);
  });

  test('says in JSON that there is no such path or procedure', async () => {
    const path = await api.request(`${BASE_URL}/api/nothing`);
    expect([path.status, await path.json()]).toEqual([
      404,
      { error: { code: 'not-found', reason: 'transport-not-found', details: {} } },
    ]);
    const procedure = await api.request(`${BASE_URL}/trpc/nothing.here`);
    expect(await procedure.json()).toMatchObject({ error: { data: { code: 'not-found' } } });
  });

  test('lets a mail program unsubscribe somebody at one click, without signing in, and no page elsewhere', async () => {
    const path = '/api/contact/unsubscribe?token=made-up';
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await post(path, 'List-Unsubscribe=One-Click', form);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect((await api.request(BASE_URL + path)).status).toBe(400);
    expect((await post(path, '', { ...form, origin: 'https://evil.example' })).status).toBe(403);
  });

  test('an unforeseen error tells the client its number and the log the rest', async () => {
    await db.sql()('alter table account rename to account_lost');
    const answer = await api.request(`${BASE_URL}/trpc/session.me`);
    await db.sql()('alter table account_lost rename to account');
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toMatch(/account|relation|select/i);
    const [first] = unforeseen;
    expect(first?.where).toBe('session.me');
    expect(JSON.parse(body)).toMatchObject({
      error: { data: { code: 'internal', details: { incident: first?.incident } } },
    });
  });
});
