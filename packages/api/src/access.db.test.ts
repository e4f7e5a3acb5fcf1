import { TRPCError } from '@trpc/server';
import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { givenUnits } from '@unisono/people-core/testing';
import {
  ApplicationError,
  callerOf,
  GRANT_KINDS,
  type Actor,
  type Context,
  type GrantKind,
  type Policy,
} from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS, type Access } from './access-matrix.ts';
import { policiesOf } from './policies-of.ts';
import { appRouter } from './router.ts';

const policies = policiesOf(appRouter);
const names = Object.keys(policies);
const createCaller = callerOf(appRouter);

let db: TestDatabase;
let north = '';
let south = '';
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ALL', name: 'All' },
    { code: 'N', name: 'North', parent: 'ALL' },
    { code: 'S', name: 'South', parent: 'ALL' },
  ]);
  const rows = await db.sql()<{ id: string; code: string }>('select id, code from unit');
  const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? '';
  [north, south] = [idOf('N'), idOf('S')];
});
afterAll(() => db.close());

type Result = 'signed-out' | 'no-grant' | 'not-reached' | 'reached';

/** How far a call gets. What is wrong with its input, or what it finds, comes only after the door. */
async function call(name: string, context: Context, input?: unknown): Promise<Result> {
  const caller = name
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], createCaller(context));
  try {
    await (caller as (input: unknown) => Promise<unknown>)(input);
    return 'reached';
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (!(cause instanceof ApplicationError)) return 'reached';
    if (cause.code === 'signed-out') return 'signed-out';
    if (cause.reason === 'grant-missing') return 'no-grant';
    return cause.code === 'not-allowed' || cause.code === 'not-found' ? 'not-reached' : 'reached';
  }
}

/** Past the door or not, whatever came then. */
const door = (result: Result) => (result === 'not-reached' ? 'reached' : result);
const asActor = async (grants: Actor['grants']) => (await signedInAs(db.database, { grants })).context;

test('every procedure has a policy, and stands in the matrix with the same words', () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual(names.toSorted());
  const said = Object.fromEntries(names.map((name) => [name, accessOf(policies[name])]));
  const expected = Object.fromEntries(Object.entries(ACCESS).map(([name, access]) => [name, words(access)]));
  expect(said).toEqual(expected);
});

test('no two policies share a name unless they say the same', () => {
  const found = Object.values(policies).filter((policy) => policy !== undefined);
  const sentences = new Set(found.map((policy) => JSON.stringify(policy)));
  expect(new Set(found.map((policy) => policy.name)).size).toBe(sentences.size);
});

describe.each(Object.entries(ACCESS))('%s', (name, access) => {
  test('signed out', async () => {
    const result = await call(name, contextFor(db.database, null));
    expect(door(result)).toBe(access.who === 'anybody' ? 'reached' : 'signed-out');
  });

  test.each(['none', ...GRANT_KINDS])('grant over the whole organisation: %s', async (kind) => {
    const grants = GRANT_KINDS.filter((each) => each === kind).map((each) => ({ kind: each, unitId: null }));
    const allowed = !Array.isArray(access.who) || access.who.includes(kind);
    expect(door(await call(name, await asActor(grants)))).toBe(allowed ? 'reached' : 'no-grant');
  });

  test.each(GRANT_KINDS)('grant over a part: %s', async (kind) => {
    const allowed = !Array.isArray(access.who) || (access.who.includes(kind) && !('whole' in access));
    const result = await call(name, await asActor([{ kind, unitId: north }]));
    expect(door(result)).toBe(allowed ? 'reached' : 'no-grant');
  });
});

const reaching = Object.entries(ACCESS).flatMap(([name, access]) =>
  'reaches' in access && access.reaches ? [{ name, kind: grantFor(access), input: access.reaches }] : [],
);
test.each(reaching)('$name reaches its own part of the tree and no other', async ({ name, kind, input }) => {
  const context = await asActor([{ kind, unitId: north }]);
  expect(await call(name, context, input(south))).toBe('not-reached');
  expect(await call(name, context, input(north))).toBe('reached');
});

test('the screens are told of every policy whether it is met', async () => {
  const { context } = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }] });
  const { abilities } = await createCaller(context).session.me();
  const used = Object.values(policies).map((policy) => policy?.name);
  expect(Object.keys(abilities)).toEqual(expect.arrayContaining(used));
  expect(abilities).toMatchObject({ 'accounts.manage': true });
});

function grantFor({ who }: Access): GrantKind {
  return (Array.isArray(who) ? who[0] : undefined) ?? 'manager';
}

function words(access: Access): unknown {
  if (!Array.isArray(access.who)) return access.who;
  return { grants: access.who.toSorted((one, other) => one.localeCompare(other)), whole: 'whole' in access };
}

function accessOf(policy: Policy | undefined): unknown {
  if (!policy) return 'NO POLICY';
  if (policy.who === 'open') return 'anybody';
  if (policy.who === 'signed-in') return 'account';
  return { grants: policy.grants.toSorted(), whole: policy.organisation === true };
}
