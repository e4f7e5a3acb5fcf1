import { callerOf, type Context } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountsRouter } from '../account/account.router.ts';
import { readAudit } from '../audit/audit.policy.ts';
import { CLIENT_ADDRESS_HEADER } from '../authentication/authentication.ts';
import { contextFor, cookieOf, signedInAs } from '../testing.ts';
import { actorOf } from './actor-of.ts';
import { keepOwnAccount } from './session.policy.ts';
import { sessionRouter } from './session.router.ts';

let db: TestDatabase;
const session = callerOf(sessionRouter([keepOwnAccount, readAudit]));
const ana = { name: 'Ana', email: 'ana@example.org', password: 'a long enough one' };
const credentials = { email: ana.email, password: ana.password };

beforeEach(async () => {
  db = await testDatabase();
  await callerOf(accountsRouter)(contextFor(db.database, null)).createFirst(ana);
});
afterEach(() => db.close());

/** A browser: keeps its cookies from one request to the next. */
function browser(changes: Partial<Context> = {}) {
  let cookies = new Headers();
  return {
    get cookies() {
      return cookies;
    },
    async request() {
      const base = contextFor(db.database, null, changes);
      const headers = new Headers([...base.headers, ...cookies]);
      const actor = await actorOf({ ...base, headers });
      return { ...base, headers, actor };
    },
    async ask<Answer>(work: (call: ReturnType<typeof session>) => Promise<Answer>): Promise<Answer> {
      const context = await this.request();
      const answer = await work(session(context));
      if (context.responseHeaders.getSetCookie().length > 0) cookies = cookieOf(context.responseHeaders);
      return answer;
    },
  };
}

const guess = (password: string, index: number) =>
  browser({ headers: new Headers({ [CLIENT_ADDRESS_HEADER]: `192.0.2.${index}` }) }).ask((call) =>
    call.signIn({ ...credentials, password }),
  );

describe('signing in', () => {
  test('with the right password gives a session that tells who is there and what they may do', async () => {
    const chrome = browser();
    await chrome.ask((call) => call.signIn({ ...credentials, email: ' ANA@example.org' }));
    const me = await chrome.ask((call) => call.me());
    expect(me.account).toMatchObject({ name: 'Ana', email: 'ana@example.org' });
    expect(me.abilities).toEqual({ 'session.keep-own-account': true, 'audit.read': true });
  });

  test('an unknown address and a wrong password are refused alike, and nobody is told which it was', async () => {
    const refusal = async (input: typeof credentials) =>
      browser()
        .ask((call) => call.signIn(input))
        .catch((error: unknown) => error);
    const [unknown, wrong] = [
      await refusal({ ...credentials, email: 'nobody@example.org' }),
      await refusal({ ...credentials, password: 'not the password' }),
    ];
    expect(wrong).toMatchObject({ message: 'credentials-wrong', code: 'FORBIDDEN' });
    expect(unknown).toEqual(wrong);
  });

  test('guessing one account is slowed, from however many addresses, also for the right password', async () => {
    for (let index = 0; index < 10; index += 1) {
      await expect(guess('not the password', index)).rejects.toThrow('credentials-wrong');
    }
    await expect(guess(ana.password, 10)).rejects.toThrow('too-many-attempts');
  });

  test('guessing many accounts from one address is slowed', async () => {
    const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: '192.0.2.200' });
    const guesses = Array.from({ length: 61 }, (_, index) =>
      browser({ headers }).ask((call) => call.signIn({ ...credentials, email: `person${index}@example.org` })),
    );
    const reasons = (await Promise.allSettled(guesses)).map((result) =>
      result.status === 'rejected' && result.reason instanceof Error ? result.reason.message : 'in',
    );
    expect(reasons.filter((reason) => reason === 'too-many-attempts').length).toBeGreaterThan(0);
    expect(reasons).not.toContain('in');
  });

  test('a suspended account learns so only with its right password', async () => {
    const { context } = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }] });
    const [row] = await db.sql()<{ id: string }>('select id from account where email = $1', [ana.email]);
    await callerOf(accountsRouter)(context).suspend({ accountId: row?.id ?? '' });
    await expect(browser().ask((call) => call.signIn(credentials))).rejects.toThrow('account-suspended');
    await expect(
      browser().ask((call) => call.signIn({ ...credentials, password: 'not the password' })),
    ).rejects.toThrow('credentials-wrong');
  });
});

describe('the cookie', () => {
  test.each([
    ['http://localhost:4000', false],
    ['https://unisono.example.org', true],
  ])('of %s is out of reach of scripts and other sites; secure: %s', async (baseUrl, secure) => {
    const context = contextFor(db.database, null);
    const settings = { ...context.settings, baseUrl };
    await session({ ...context, settings }).signIn(credentials);
    const [cookie = ''] = context.responseHeaders.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(/; Secure/i.test(cookie)).toBe(secure);
  });

  test('that somebody planted before signing in is not the one that is signed in', async () => {
    const attacker = browser();
    await attacker.ask((call) => call.signIn(credentials));
    await db.sql()('delete from session');
    const victim = contextFor(db.database, null, { headers: attacker.cookies });
    await session(victim).signIn(credentials);
    expect(cookieOf(victim.responseHeaders).get('cookie')).not.toBe(attacker.cookies.get('cookie'));
    expect(await attacker.ask((call) => call.me())).toMatchObject({ account: null });
  });

  test('opens nothing with another signature, after it has expired, or for a suspended account', async () => {
    const chrome = browser();
    await chrome.ask((call) => call.signIn(credentials));
    const forged = new Headers({ cookie: `${chrome.cookies.get('cookie')?.slice(0, -6)}AAAA%3D` });
    expect(await actorOf(contextFor(db.database, null, { headers: forged }))).toBeNull();
    await db.sql()('update account set suspended_at = now()');
    expect((await chrome.request()).actor).toBeNull();
    await db.sql()('update account set suspended_at = null');
    expect((await chrome.request()).actor).not.toBeNull();
    await db.sql()(`update session set expires_at = now() - interval '1 second'`);
    expect((await chrome.request()).actor).toBeNull();
  });
});

test('signing out ends the session on the server too, and may be repeated', async () => {
  const chrome = browser();
  await chrome.ask((call) => call.signIn(credentials));
  const stolen = chrome.cookies;
  await chrome.ask((call) => call.signOut());
  expect(await actorOf(contextFor(db.database, null, { headers: stolen }))).toBeNull();
  await expect(chrome.ask((call) => call.signOut())).resolves.toBeUndefined();
  const actions = await db.sql()<{ action: string }>(
    `select action from audit_event where subject = 'session' order by id`,
  );
  expect(actions.map(({ action }) => action)).toEqual(['session.started', 'session.started', 'session.ended']);
});

test('grants are those of this moment, not of the moment of signing in', async () => {
  const chrome = browser();
  await chrome.ask((call) => call.signIn(credentials));
  await db.sql()(`delete from account_grant where kind <> 'hr'`);
  const me = await chrome.ask((call) => call.me());
  expect(me).toMatchObject({ grants: [{ kind: 'hr', unitId: null }], abilities: { 'audit.read': false } });
});

describe('changing the password', () => {
  const change = { currentPassword: ana.password, newPassword: 'another long enough one' };

  test('ends the other sessions and leaves this one', async () => {
    const [here, there] = [browser(), browser()];
    for (const each of [here, there]) await each.ask((call) => call.signIn(credentials));
    await here.ask((call) => call.changePassword(change));
    expect((await here.ask((call) => call.me())).account).not.toBeNull();
    expect((await there.ask((call) => call.me())).account).toBeNull();
    await expect(browser().ask((call) => call.signIn(credentials))).rejects.toThrow('credentials-wrong');
    await browser().ask((call) => call.signIn({ ...credentials, password: change.newPassword }));
  });

  test('needs the current one, a few times at most', async () => {
    const here = browser();
    await here.ask((call) => call.signIn(credentials));
    const wrong = { ...change, currentPassword: 'not the password' };
    for (let index = 0; index < 5; index += 1) {
      await expect(here.ask((call) => call.changePassword(wrong))).rejects.toThrow('password-wrong');
    }
    await expect(here.ask((call) => call.changePassword(change))).rejects.toThrow('too-many-attempts');
  });
});

describe('own sessions', () => {
  test('are listed with the one that asks, and end one by one', async () => {
    const [here, there] = [browser({ headers: new Headers({ 'user-agent': 'Here' }) }), browser()];
    await db.sql()('delete from session');
    for (const each of [there, here]) await each.ask((call) => call.signIn(credentials));
    const listed = await here.ask((call) => call.list());
    expect(listed.map(({ browser: name, current }) => [name, current])).toEqual([
      ['Here', true],
      [null, false],
    ]);
    await here.ask((call) => call.revoke({ sessionId: listed[1]?.id ?? '' }));
    expect((await there.ask((call) => call.me())).account).toBeNull();
  });

  test('of somebody else are not there', async () => {
    const here = browser();
    await here.ask((call) => call.signIn(credentials));
    const [own] = await here.ask((call) => call.list());
    const { context } = await signedInAs(db.database, {});
    expect(await session(context).list()).toEqual([]);
    await expect(session(context).revoke({ sessionId: own?.id ?? '' })).rejects.toThrow('session-not-found');
  });
});

test.each([
  [
    'changePassword',
    (call: ReturnType<typeof session>) => call.changePassword({ currentPassword: 'x', newPassword: 'y'.repeat(12) }),
  ],
  ['list', (call: ReturnType<typeof session>) => call.list()],
  ['revoke', (call: ReturnType<typeof session>) => call.revoke({ sessionId: '01890000-0000-7000-8000-000000000000' })],
])('%s is refused signed out', async (_name, ask) => {
  await expect(ask(session(contextFor(db.database, null)))).rejects.toThrow('signed-out');
});

test('somebody who is not signed in may do nothing', async () => {
  const me = await session(contextFor(db.database, null)).me();
  expect(me).toMatchObject({ account: null, grants: [], firstStart: false });
  expect(Object.values(me.abilities)).toEqual([false, false]);
});
