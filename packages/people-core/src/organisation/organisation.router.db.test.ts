import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenMoments } from '../testing.ts';
import { organisationRouter } from './organisation.router.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()('truncate organisation, unit_placement, relationship, unit, moment, intake_key, dirty_bucket cascade'),
);

const INPUT = { name: ' Clínica Ñ ', timeZone: 'Europe/Madrid', language: 'es' as const };
const signedOut = () => callerOf(organisationRouter)(contextFor(db.database, null));
async function as(...grants: Grant[]) {
  const { actor } = await signedInAs(db.database, { grants });
  return callerOf(organisationRouter)(contextFor(db.database, actor));
}
const admin = () => as({ kind: 'admin', unitId: null });
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });

test('is set up once, by an administrator of the whole, with a root unit of its name', async () => {
  expect(await signedOut().current()).toBeNull();
  await expect(signedOut().setUp(INPUT)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  await expect((await as({ kind: 'hr', unitId: null })).setUp(INPUT)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const caller = await admin();
  const { rootUnitId } = await caller.setUp(INPUT);
  expect(await signedOut().current()).toMatchObject({
    name: 'Clínica Ñ',
    timeZone: 'Europe/Madrid',
    timeZoneLocked: false,
    language: 'es',
    quadrantCut: 60,
    wowCut: 80,
    painCut: 80,
    demo: false,
  });
  expect(await db.sql()('select id, name from unit')).toEqual([{ id: rootUnitId, name: 'Clínica Ñ' }]);
  await expect(caller.setUp(INPUT)).rejects.toMatchObject(refusal('organisation-exists'));
  expect(await db.sql()("select 1 from audit_event where action = 'organisation.set-up'")).toHaveLength(1);
});

test('two at the same moment make one', async () => {
  const callers = await Promise.all([admin(), admin(), admin()]);
  const results = await Promise.allSettled(callers.map((caller) => caller.setUp(INPUT)));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await db.sql()('select 1 from unit')).toHaveLength(1);
});

test('settings change by an administrator of the whole only, and are audited with before and after', async () => {
  const caller = await admin();
  await expect(caller.change({ name: 'X' })).rejects.toMatchObject(refusal('organisation-not-set-up'));
  const { rootUnitId } = await caller.setUp(INPUT);
  await expect(signedOut().change({ name: 'X' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  await expect((await as({ kind: 'hr', unitId: null })).change({ name: 'X' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const ofPart = await as({ kind: 'admin', unitId: rootUnitId });
  await expect(ofPart.change({ name: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await caller.change({ name: 'Clínica', quadrantCut: 55, timeZone: 'Atlantic/Canary' })).toMatchObject({
    name: 'Clínica',
    quadrantCut: 55,
    timeZone: 'Atlantic/Canary',
    language: 'es',
  });
  const [event] = await db.sql()("select details from audit_event where action = 'organisation.changed'");
  expect(event?.['details']).toMatchObject({ quadrantCut: { before: 60, after: 55 } });
  await expect(caller.change({ timeZone: 'Europe/Nowhere' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(caller.change({ emotionSet: 99 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('names a person to turn to, whose address is kept as a link, and can be taken back', async () => {
  const caller = await admin();
  await caller.setUp(INPUT);
  expect(await caller.contact()).toEqual({ contactName: null, contactAddress: null });
  await caller.change({ contactName: 'Inés Mora', contactAddress: ' people@almar.example ' });
  expect(await caller.contact()).toEqual({
    contactName: 'Inés Mora',
    contactAddress: 'mailto:people@almar.example',
  });
  await expect(caller.change({ contactAddress: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await caller.change({ contactName: null, contactAddress: null });
  expect(await caller.contact()).toEqual({ contactName: null, contactAddress: null });
  const [last] = await db.sql()(
    "select details from audit_event where action = 'organisation.changed' order by at desc limit 1",
  );
  expect(last?.['details']).toEqual({
    contactName: { before: 'Inés Mora', after: null },
    contactAddress: { before: 'mailto:people@almar.example', after: null },
  });
});

test('the person to turn to is not told to whoever just opens the address', async () => {
  const caller = await admin();
  await caller.setUp(INPUT);
  await caller.change({ contactName: 'Inés Mora', contactAddress: 'people@almar.example' });
  const told = JSON.stringify(await signedOut().current());
  expect(told).toContain('Clínica Ñ');
  expect(told).not.toMatch(/Inés|almar/);
  await expect(signedOut().contact()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  await expect((await as({ kind: 'hr', unitId: null })).contact()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the first moment locks the time zone; another wow cut has everything counted again', async () => {
  const caller = await admin();
  await caller.setUp(INPUT);
  await givenMoments(db.database, [
    { externalId: 'm', person: '1', role: 'customer', unit: 'root', day: '2026-09-01', felt: { joy: 5, anger: 0 } },
  ]);
  await db.sql()('truncate dirty_bucket');
  await expect(caller.change({ timeZone: 'Atlantic/Canary' })).rejects.toMatchObject(refusal('time-zone-locked'));
  expect(await caller.change({ timeZone: 'Europe/Madrid', quadrantCut: 50 })).toMatchObject({ timeZoneLocked: true });
  expect(await db.sql()('select 1 from dirty_bucket')).toEqual([]);
  await caller.change({ wowCut: 90 });
  expect(await db.sql()('select role, week, month from dirty_bucket')).toEqual([
    { role: 'customer', week: '2026-08-31', month: '2026-09-01' },
  ]);
});
