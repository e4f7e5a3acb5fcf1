import { newId } from '@unisono/database/sql';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountsRouter } from '../account/account.router.ts';
import { actorOf } from '../session/actor-of.ts';
import { contextFor, cookieOf, signedInAs } from '../testing.ts';
import { invitesRouter } from './invite.router.ts';

let db: TestDatabase;
const invites = callerOf(invitesRouter);
const admin: Grant = { kind: 'admin', unitId: null };
const hr: Grant = { kind: 'hr', unitId: null };
const eva = { email: 'eva@example.org', grants: [hr] };
const chosen = { name: 'Eva', password: 'a long enough one' };
const tokenOf = (link: string) => link.split('#')[1] ?? '';
const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

beforeEach(async () => {
  db = await testDatabase();
});
afterEach(() => db.close());

const asAdmin = async () => {
  const { actor, context } = await signedInAs(db.database, { grants: [admin], name: 'Ana' });
  return { actor, context, call: invites(context) };
};
const somebody = (now?: Date) => {
  const context = contextFor(db.database, null, now ? { now: () => now } : {});
  return { context, call: invites(context) };
};

describe.each([
  ['send', (call: ReturnType<typeof invites>) => call.send(eva)],
  ['list', (call: ReturnType<typeof invites>) => call.list()],
  ['revoke', (call: ReturnType<typeof invites>) => call.revoke({ inviteId: newId() })],
] as const)('%s', (_name, ask) => {
  test('is refused signed out and without the grant', async () => {
    await expect(ask(somebody().call)).rejects.toThrow('signed-out');
    const { context } = await signedInAs(db.database, { grants: [hr, { kind: 'leadership', unitId: null }] });
    await expect(ask(invites(context))).rejects.toThrow('grant-missing');
  });
});

test('an invite becomes an account with the invite’s address and grants, signed in', async () => {
  const { link, id } = await (await asAdmin()).call.send(eva);
  expect(link).toMatch(/^http:\/\/localhost:4000\/employee-experience\/accept-invite#[\w-]{43}$/);
  const token = tokenOf(link);
  expect(await somebody().call.read({ token })).toMatchObject({ email: eva.email, invitedBy: 'Ana' });

  const { context, call } = somebody();
  await call.accept({ token, ...chosen });

  const actor = await actorOf(contextFor(db.database, null, { headers: cookieOf(context.responseHeaders) }));
  expect(actor).toMatchObject({ name: 'Eva', email: eva.email, grants: [hr] });
  const actions = await db.sql()('select action, subject_id from audit_event where subject = $1 order by id', [
    'invite',
  ]);
  expect(actions).toEqual([
    { action: 'account.invited', subject_id: id },
    { action: 'invite.accepted', subject_id: id },
  ]);
});

test('the token is nowhere in the database', async () => {
  const token = tokenOf((await (await asAdmin()).call.send(eva)).link);
  const [row] = await db.sql()<{ kept: string }>(
    'select row_to_json(account_invite)::text as kept from account_invite',
  );
  expect(row?.kept).not.toContain(token);
});

test('unknown, used, expired, revoked and replaced ones are refused alike', async () => {
  const { call } = await asAdmin();
  const refused = async (token: string, now?: Date) => {
    await expect(somebody(now).call.read({ token })).rejects.toThrow('invite-invalid');
    await expect(somebody(now).call.accept({ token, ...chosen })).rejects.toThrow('invite-invalid');
  };
  await refused('made up');
  const first = await call.send(eva);
  await refused(tokenOf(first.link), later(14.1));
  const second = await call.send(eva);
  await refused(tokenOf(first.link));
  await call.revoke({ inviteId: second.id });
  await refused(tokenOf(second.link));
  await expect(call.revoke({ inviteId: second.id })).rejects.toThrow('invite-invalid');
  const third = await call.send(eva);
  await somebody().call.accept({ token: tokenOf(third.link), ...chosen });
  await refused(tokenOf(third.link));
});

test('of two who accept at the same moment one gets the account', async () => {
  const token = tokenOf((await (await asAdmin()).call.send(eva)).link);
  const results = await Promise.allSettled([1, 2].map(() => somebody().call.accept({ token, ...chosen })));
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await db.sql()('select from account where email = $1', [eva.email])).toHaveLength(1);
});

test('nobody invites beyond their own units, to a unit that is not there, or an address that has an account', async () => {
  const unit = newId();
  await db.sql()('insert into unit (id, code, name) values ($1, $2, $2)', [unit, 'north']);
  const { context, actor } = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: unit }] });
  const part = invites(context);
  await expect(part.send(eva)).rejects.toThrow('grant-beyond-scope');
  await expect(part.send({ ...eva, grants: [{ kind: 'hr', unitId: unit }] })).resolves.toHaveProperty('link');
  const { call } = await asAdmin();
  await expect(call.send({ ...eva, grants: [{ kind: 'hr', unitId: newId() }] })).rejects.toThrow('unit-not-found');
  await expect(call.send({ ...eva, email: actor.email.toUpperCase() })).rejects.toThrow('email-taken');
});

test('administrators of a part see and revoke their own invites only', async () => {
  const unit = newId();
  await db.sql()('insert into unit (id, code, name) values ($1, $2, $2)', [unit, 'north']);
  const { context } = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: unit }] });
  const part = invites(context);
  const { call } = await asAdmin();
  const whole = await call.send(eva);
  const own = await part.send({ email: 'leo@example.org', grants: [{ kind: 'manager', unitId: unit }] });
  expect((await part.list()).map(({ id }) => id)).toEqual([own.id]);
  expect((await call.list()).map(({ id }) => id)).toEqual([own.id, whole.id]);
  await expect(part.revoke({ inviteId: whole.id })).rejects.toThrow('invite-invalid');
});

test('invites end with the grants of whoever sent them', async () => {
  const { actor, call } = await asAdmin();
  const { context } = await asAdmin();
  const token = tokenOf((await call.send(eva)).link);
  await callerOf(accountsRouter)(context).suspend({ accountId: actor.accountId });
  await expect(somebody().call.accept({ token, ...chosen })).rejects.toThrow('invite-invalid');
});
