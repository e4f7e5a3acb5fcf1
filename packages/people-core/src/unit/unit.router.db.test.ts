import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { unitRouter } from './unit.router.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const now = () => new Date('2026-09-15T10:00:00Z');
let db: TestDatabase;
const ids = new Map<string, string>();
const id = (code: string) => ids.get(code) ?? NOBODY;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql()('truncate moment, intake_key, relationship, identity, person, unit_placement, unit cascade');
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
    { code: 'BIO', name: 'Bilbao', parent: 'N' },
    { code: 'SEV', name: 'Sevilla', parent: 'S' },
  ]);
  const rows = await db.sql()<{ code: string; id: string }>('select code, id from unit');
  for (const row of rows) ids.set(row.code, row.id);
});

async function as(...grants: Grant[]) {
  const { actor } = await signedInAs(db.database, { grants });
  return callerOf(unitRouter)(contextFor(db.database, actor, { now }));
}
const admin = () => as({ kind: 'admin', unitId: null });
const signedOut = () => callerOf(unitRouter)(contextFor(db.database, null, { now }));
const codes = (units: readonly { code: string }[]) => units.map((unit) => unit.code).sort();
const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });

describe('who may', () => {
  test('signed out: nothing', async () => {
    await expect(signedOut().tree()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(signedOut().people()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(signedOut().remove({ unitId: id('BIO') })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  test('a manager sees the own part of the tree, its top without a parent, and changes nothing', async () => {
    const manager = await as({ kind: 'manager', unitId: id('N') });
    const tree = await manager.tree();
    expect(codes(tree)).toEqual(['BIO', 'N']);
    expect(tree.find((unit) => unit.code === 'N')?.parentId).toBeNull();
    const calls = [
      () => manager.create({ code: 'X', name: 'X', parentId: id('N') }),
      () => manager.rename({ unitId: id('BIO'), name: 'X' }),
      () => manager.move({ unitId: id('BIO'), parentId: id('N'), from: '2026-01-01' }),
      () => manager.remove({ unitId: id('BIO') }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('an administrator of a part changes that part only', async () => {
    const north = await as({ kind: 'admin', unitId: id('N') });
    await north.rename({ unitId: id('BIO'), name: 'Bilbo' });
    const calls = [
      () => north.create({ code: 'X', name: 'X', parentId: id('S') }),
      () => north.rename({ unitId: id('SEV'), name: 'X' }),
      () => north.move({ unitId: id('BIO'), parentId: id('S'), from: '2026-01-01' }),
      () => north.remove({ unitId: id('SEV') }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(refusal('unit-out-of-scope'));
  });

  test('somebody without a grant sees no unit', async () => {
    expect(await (await as()).tree()).toEqual([]);
  });
});

describe('the tree', () => {
  test('is read as of a day', async () => {
    const caller = await admin();
    await caller.move({ unitId: id('BIO'), parentId: id('S'), from: '2026-06-01' });
    const parent = async (day: string) => (await caller.tree({ day })).find((unit) => unit.code === 'BIO')?.parentId;
    expect(await parent('2026-05-31')).toBe(id('N'));
    expect(await parent('2026-06-01')).toBe(id('S'));
    const south = await as({ kind: 'manager', unitId: id('S') });
    expect(codes(await south.tree({ day: '2026-05-31' }))).toEqual(['S', 'SEV']);
    expect(codes(await south.tree())).toEqual(['BIO', 'S', 'SEV']);
  });

  test('grows, and every change is audited', async () => {
    const caller = await admin();
    const { id: made } = await caller.create({ code: 'VIT', name: 'Vitoria', parentId: id('N'), from: '2026-02-01' });
    await caller.rename({ unitId: made, name: 'Gasteiz', kind: 'shop' });
    await caller.move({ unitId: made, parentId: id('S'), from: '2026-03-01' });
    expect(codes(await caller.tree({ day: '2026-01-31' }))).not.toContain('VIT');
    await caller.remove({ unitId: made });
    expect(codes(await caller.tree())).not.toContain('VIT');
    const audited = await db.sql()('select action from audit_event where subject_id = $1 order by at', [made]);
    expect(audited.map((event) => event['action'])).toEqual([
      'unit.created',
      'unit.renamed',
      'unit.moved',
      'unit.removed',
    ]);
  });

  test('counts distinct people by role on a day', async () => {
    await givenPeople(db.database, [
      { externalId: '1', identities: [], relationships: [{ role: 'employee', unit: 'BIO', to: '2026-06-01' }] },
      { externalId: '2', identities: [], relationships: [{ role: 'employee', unit: 'BIO' }] },
      { externalId: '2', identities: [], relationships: [{ role: 'customer', unit: 'SEV' }] },
    ]);
    const caller = await admin();
    const people = async (day: string) =>
      Object.fromEntries((await caller.people({ day })).map((row) => [row.unitId, [row.employees, row.customers]]));
    expect(await people('2026-05-31')).toEqual({ [id('BIO')]: [2, 0], [id('SEV')]: [0, 1] });
    expect(await people('2026-06-01')).toEqual({ [id('BIO')]: [1, 0], [id('SEV')]: [0, 1] });
    const north = await as({ kind: 'manager', unitId: id('N') });
    expect((await north.people()).map((row) => row.unitId)).toEqual([id('BIO')]);
    await caller.move({ unitId: id('SEV'), parentId: id('N'), from: '2030-01-01' });
    expect((await north.people({ day: '2030-01-01' })).map((row) => row.unitId)).toEqual([id('BIO')]);
    expect(codes(await north.tree({ day: '2030-01-01' }))).not.toContain('SEV');
  });
});

describe('refuses', () => {
  test('loops, the top, codes that are taken, and days before the parent was there', async () => {
    const caller = await admin();
    await expect(caller.move({ unitId: id('N'), parentId: id('BIO'), from: '2026-01-01' })).rejects.toMatchObject(
      refusal('unit-under-itself'),
    );
    await expect(caller.move({ unitId: id('ES'), parentId: id('N'), from: '2026-01-01' })).rejects.toMatchObject(
      refusal('unit-at-top'),
    );
    await expect(caller.create({ code: 'BIO', name: 'X', parentId: id('N') })).rejects.toMatchObject(
      refusal('unit-code-taken'),
    );
    await expect(caller.rename({ unitId: id('BIO'), code: 'SEV' })).rejects.toMatchObject(refusal('unit-code-taken'));
    await expect(caller.rename({ unitId: NOBODY, name: 'X' })).rejects.toMatchObject(refusal('unit-unknown'));
    const { id: young } = await caller.create({ code: 'Y', name: 'Y', parentId: id('N'), from: '2026-02-01' });
    await expect(caller.create({ code: 'Z', name: 'Z', parentId: young, from: '2026-01-01' })).rejects.toMatchObject(
      refusal('unit-before-parent'),
    );
    await expect(caller.move({ unitId: id('BIO'), parentId: young, from: '2026-01-01' })).rejects.toMatchObject(
      refusal('unit-before-parent'),
    );
  });

  test('to remove what is not empty, and says what keeps it', async () => {
    await givenPeople(db.database, [
      { externalId: '1', identities: [], relationships: [{ role: 'customer', unit: 'BIO' }] },
    ]);
    await givenMoments(db.database, [
      { externalId: 'm', person: '1', role: 'customer', day: '2026-09-01', recommend: 9 },
    ]);
    const caller = await admin();
    await expect(caller.remove({ unitId: id('BIO') })).rejects.toMatchObject({
      cause: { reason: 'unit-not-empty', details: { people: 1, moments: 1, units: 0 } },
    });
    await expect(caller.remove({ unitId: id('N') })).rejects.toMatchObject({ cause: { details: { units: 1 } } });
    await expect(caller.remove({ unitId: id('ES') })).rejects.toMatchObject(refusal('unit-at-top'));
  });
});
