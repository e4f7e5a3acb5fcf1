import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactLimitsRouter } from './contact-limits.router.ts';
import { DEFAULT_LIMITS } from './contact-limits.schema.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const as = async (...grants: Grant[]) =>
  callerOf(contactLimitsRouter)((await signedInAs(db.database, { grants })).context);

test('who sends may know the limits; an administrator of the whole sets them', async () => {
  await expect(callerOf(contactLimitsRouter)(contextFor(db.database, null)).current()).rejects.toThrow('signed-out');
  await expect((await as({ kind: 'manager', unitId: null })).current()).rejects.toThrow('grant-missing');
  for (const kind of ['hr', 'marketing', 'admin'] as const) {
    expect(await (await as({ kind, unitId: newId() })).current()).toEqual(DEFAULT_LIMITS);
  }
  for (const kind of ['hr', 'marketing'] as const) {
    await expect((await as({ kind, unitId: null })).change({ most7Days: 9 })).rejects.toThrow('grant-missing');
  }
  await expect((await as({ kind: 'admin', unitId: newId() })).change({ most7Days: 9 })).rejects.toThrow(
    'grant-missing',
  );
});

test('a change names what changed in the audit, and what stays stays', async () => {
  const admin = await as({ kind: 'admin', unitId: null });
  expect(await admin.change({})).toEqual(DEFAULT_LIMITS);
  const changed = await admin.change({ most7Days: null, quietFrom: 22 * 60, alwaysAllowed: ['reply', 'thanks'] });
  expect(changed).toEqual({ ...DEFAULT_LIMITS, most7Days: null, quietFrom: 1320, alwaysAllowed: ['reply', 'thanks'] });
  expect(await admin.current()).toEqual(changed);
  const events = await db.sql()(`select details from audit_event where action = 'contact-limits.changed'`);
  expect(events).toEqual([
    {
      details: {
        most7Days: { before: 2, after: null },
        quietFrom: { before: 1200, after: 1320 },
        alwaysAllowed: { before: ['reply'], after: ['reply', 'thanks'] },
      },
    },
  ]);
});

test.each([{ most7Days: -1 }, { quietFrom: 1440 }, { daysBetween: 0.5 }, { mailsPerMinute: 0 }, { unknown: 1 }])(
  'refuses %j',
  async (input) => {
    const admin = await as({ kind: 'admin', unitId: null });
    await expect(admin.change(input as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  },
);
