import { callerOf } from '@unisono/rpc/server';
import { newId, sqlOf } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor, signedInAs } from '../testing.ts';
import { auditRouter } from './audit.router.ts';
import { recordAudit } from './record-audit.ts';

let db: TestDatabase;
const audit = callerOf(auditRouter);
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('is refused signed out, without the grant, and to an administrator of a part', async () => {
  await expect(audit(contextFor(db.database, null)).list({})).rejects.toThrow('signed-out');
  for (const grant of [{ kind: 'hr', unitId: null } as const, { kind: 'admin', unitId: newId() } as const]) {
    const { context } = await signedInAs(db.database, { grants: [grant] });
    await expect(audit(context).list({})).rejects.toThrow('grant-missing');
  }
});

test('shows every event once, newest first, page by page, with who did it', async () => {
  const { actor, context } = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }], name: 'Ana' });
  const sql = db.sql('app');
  for (let index = 0; index < 5; index += 1) {
    const subject = index % 2 ? 'unit' : 'person';
    await recordAudit(sql, index === 0 ? null : actor, { action: `thing-${index}`, subject, details: { index } });
  }
  const seen = [];
  let before: string | undefined;
  do {
    const page = await audit(context).list({ limit: 2, cursor: before });
    seen.push(...page.events);
    before = page.next ?? undefined;
  } while (before);
  expect(seen.map(({ action }) => action)).toEqual(['thing-4', 'thing-3', 'thing-2', 'thing-1', 'thing-0']);
  expect(seen[0]).toMatchObject({ account: { id: actor.accountId, name: 'Ana' }, details: { index: 4 } });
  expect(seen[4]?.account).toBeNull();
  expect((await audit(context).list({ subject: 'unit' })).events).toHaveLength(2);
});

test.each(['app', 'worker', 'audience'] as const)('%s can neither change nor delete an event', async (role) => {
  for (const statement of [`update audit_event set action = 'x'`, 'delete from audit_event', 'truncate audit_event']) {
    await expect(db.sql(role)(statement)).rejects.toThrow('permission denied');
  }
});

test('a change that fails leaves no event behind', async () => {
  const em = db.em();
  const failing = em.transactional(async (inside) => {
    await recordAudit(sqlOf(inside), null, { action: 'never', subject: 'unit' });
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await db.sql()(`select from audit_event where action = 'never'`)).toEqual([]);
});
