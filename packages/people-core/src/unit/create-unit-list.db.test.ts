import { signedInAs } from '@unisono/accounts/testing';
import { sqlOf } from '@unisono/database/sql';
import { callerOf } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpOrganisation } from '../organisation/set-up-organisation.ts';
import { unitRouter } from './unit.router.ts';

let db: TestDatabase;
let rootUnitId: string;
const caller = callerOf(unitRouter);

beforeAll(async () => {
  db = await testDatabase();
  const { context, actor } = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }] });
  const input = { name: 'Test', timeZone: 'Europe/Madrid', language: 'en' } as const;
  ({ rootUnitId } = await setUpOrganisation({ ...context, actor }, input));
});
afterAll(() => db.close());

const administrator = async () =>
  caller((await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }] })).context);

test('a list lands whole, each unit under the one it was indented under', async () => {
  const admin = await administrator();
  const units = [
    { code: 'north', name: 'Norte', parent: null },
    { code: 'bilbao', name: 'Bilbao', parent: 0 },
    { code: 'south', name: 'Sur', parent: null },
  ];
  expect(await admin.createList({ parentId: rootUnitId, units })).toEqual({ created: 3 });
  const tree = await admin.tree();
  const byCode = new Map(tree.map((unit) => [unit.code, unit]));
  expect(byCode.get('bilbao')?.parentId).toBe(byCode.get('north')?.id);
  expect(byCode.get('south')?.parentId).toBe(rootUnitId);
});

test('one code that is taken keeps the whole list out and is named with its line', async () => {
  const admin = await administrator();
  const units = [
    { code: 'new', name: 'New', parent: null },
    { code: 'north', name: 'Again', parent: null },
  ];
  await expect(admin.createList({ parentId: rootUnitId, units })).rejects.toMatchObject({
    cause: { reason: 'unit-code-taken', field: 'units.1.code' },
  });
  expect(await sqlOf(db.em())("select 1 from unit where code = 'new'")).toEqual([]);
});

test('only administrators, and only under units of theirs', async () => {
  const units = [{ code: 'x', name: 'X', parent: null }];
  const hr = await signedInAs(db.database, { grants: [{ kind: 'hr', unitId: null }] });
  await expect(caller(hr.context).createList({ parentId: rootUnitId, units })).rejects.toThrow('grant-missing');
  const [north] = await sqlOf(db.em())<{ id: string }>("select id from unit where code = 'north'");
  const local = await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: north?.id ?? '' }] });
  await expect(caller(local.context).createList({ parentId: rootUnitId, units })).rejects.toMatchObject({
    cause: { code: 'not-allowed', reason: 'unit-out-of-scope' },
  });
});
