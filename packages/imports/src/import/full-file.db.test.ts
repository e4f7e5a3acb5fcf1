import { signedInAs } from '@unisono/accounts/testing';
import { givenMoments, givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyImportJob } from './apply-import.job.ts';
import { checkImportJob } from './check-import.job.ts';
import { importRouter } from './import.router.ts';
import { receiveImport } from './receive-import.ts';
import { undoImportJob } from './undo-import.job.ts';

const MAP = {
  fields: { externalId: { column: 'id' }, role: { constant: 'employee' }, unit: { column: 'unit' } },
};

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(`insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
    values (gen_random_uuid(), 'Test', 'UTC', 'en', 1, 60, 80, 80, false)`);
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
    { code: 'south', name: 'South', parent: 'all', from: '2020-01-01' },
  ]);
});
afterAll(() => db.close());

const employee = (id: number) => ({
  externalId: String(id),
  identities: [],
  relationships: [{ role: 'employee' as const, unit: id <= 5 ? 'north' : 'south', from: '2023-01-01' }],
});

/** Ten employees, a customer of the same source, and an employee of another. */
async function givenStaff(source: string): Promise<void> {
  const customer = { externalId: 'c', identities: [], relationships: [{ role: 'customer' as const, unit: 'north' }] };
  await givenPeople(db.database, [...Array.from({ length: 10 }, (_, id) => employee(id + 1)), customer], { source });
  await givenPeople(db.database, [employee(11)], { source: `${source} elsewhere` });
}

async function importerWith(...grants: Grant[]) {
  const { context } = await signedInAs(db.database, { grants });
  const imports = callerOf(importRouter)(context);
  const jobs = { database: db.database, now: () => new Date(), signal: new AbortController().signal };
  return {
    imports,
    async checked(source: string, rows: readonly string[], asOf = '2024-05-01') {
      const address = `http://localhost/api/imports?kind=people&name=a.csv&source=${encodeURIComponent(source)}`;
      const body = ['id,unit', ...rows].join('\n');
      const { id } = (await (await receiveImport(context, new Request(address, { method: 'POST', body }))).json()) as {
        id: string;
      };
      await imports.check({ id, map: MAP, mode: 'full', asOf });
      await checkImportJob.run(jobs, { importId: id });
      return imports.read({ id });
    },
    async applied(id: string, endings?: number) {
      await imports.start({ id, ...(endings !== undefined && { endings }) });
      await applyImportJob.run(jobs, { importId: id });
      return imports.read({ id });
    },
    async undone(id: string) {
      await imports.undo({ id });
      await undoImportJob.run(jobs, { importId: id });
      return imports.read({ id });
    },
  };
}

const standing = async (source: string) =>
  (
    await db.sql()<{ external_id: string }>(
      `select external_id from relationship where source = $1 and to_day is null order by external_id`,
      [source],
    )
  ).map((tie) => tie.external_id.split('/')[0]);
const rowsOf = (...ids: number[]) => ids.map((id) => `${id},${id <= 5 ? 'north' : 'south'}`);

describe('a full file', () => {
  test('ends whom it misses, of its source and its side only, and gives them back', async () => {
    await givenStaff('small');
    const hr = await importerWith({ kind: 'hr', unitId: null });
    const before = await standing('small');
    const check = await hr.checked('small', [...rowsOf(1, 2, 3, 4, 5, 6, 7, 8), '9,nowhere']);
    expect(check).toMatchObject({ status: 'checked', endings: { standing: 10, missing: 1 }, counts: { rejected: 1 } });
    expect(await standing('small')).toEqual(before);

    const done = await hr.applied(check.id);
    expect(done).toMatchObject({ status: 'done', counts: { ended: 1, unchanged: 8 } });
    expect(await standing('small')).toEqual(before.filter((id) => id !== '10'));
    expect(await standing('small elsewhere')).toEqual(['11']);

    expect(await hr.undone(check.id)).toMatchObject({ status: 'undone', left: [] });
    expect(await standing('small')).toEqual(before);
  });

  test('that ends more than a fifth needs the number', async () => {
    await givenStaff('large');
    const hr = await importerWith({ kind: 'hr', unitId: null });
    const { id, endings } = await hr.checked('large', rowsOf(1, 2, 3, 4, 5, 6, 7));
    expect(endings).toEqual({ standing: 10, missing: 3 });
    await expect(hr.imports.start({ id })).rejects.toMatchObject({ message: 'too-many-endings' });
    await expect(hr.imports.start({ id, endings: 2 })).rejects.toMatchObject({ message: 'too-many-endings' });
    expect(await hr.applied(id, 3)).toMatchObject({ status: 'done', counts: { ended: 3 } });
  });

  test('ends nobody outside the part of the tree that the account covers', async () => {
    await givenStaff('part');
    const [north] = await db.sql()<{ id: string }>(`select id from unit where code = 'north'`);
    const hr = await importerWith({ kind: 'hr', unitId: north?.id ?? '' });
    const check = await hr.checked('part', rowsOf(1, 2, 3, 4));
    expect(check.endings).toEqual({ standing: 5, missing: 1 });
    await hr.applied(check.id);
    expect(await standing('part')).toEqual(['1', '10', '2', '3', '4', '6', '7', '8', '9', 'c']);
  });

  test('is refused where a row does not say whom it names', async () => {
    await givenStaff('torn');
    const hr = await importerWith({ kind: 'hr', unitId: null });
    expect(await hr.checked('torn', [...rowsOf(1, 2), ',north'])).toMatchObject({
      status: 'failed',
      refusal: { reason: 'full-file-unreadable', details: { row: 4 } },
    });
  });
});

test('somebody who told something since stays, and the undo says so', async () => {
  const hr = await importerWith({ kind: 'hr', unitId: null });
  const { id } = await hr.checked('used', rowsOf(1, 2));
  await hr.applied(id);
  const told = { externalId: 'm', person: '2', role: 'employee' as const, day: '2024-05-02', ease: 5 };
  await givenMoments(db.database, [told], { source: 'used' });
  expect(await hr.undone(id)).toMatchObject({
    status: 'undone',
    left: [{ kind: 'person', reason: 'used-later', count: 1, names: [] }],
  });
  expect(await standing('used')).toEqual(['2']);
});
