import { signedInAs } from '@unisono/accounts/testing';
import { callerOf } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { applyImportJob } from './apply-import.job.ts';
import { checkImportJob } from './check-import.job.ts';
import { importRouter } from './import.router.ts';
import { receiveImport } from './receive-import.ts';

const PEOPLE = 20_000;
const GRANTS = [
  { kind: 'marketing', unitId: null },
  { kind: 'admin', unitId: null },
] as const;

let db: TestDatabase;
let imports: ReturnType<ReturnType<typeof callerOf<typeof importRouter._def.record>>>;
let upload: (source: string) => Promise<string>;
beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(`insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
    values (gen_random_uuid(), 'Test', 'UTC', 'en', 1, 60, 80, 80, false)`);
  const { context } = await signedInAs(db.database, { grants: GRANTS });
  imports = callerOf(importRouter)(context);
  const body = `id,unit\n${Array.from({ length: PEOPLE }, (_, index) => `${index},shop ${index % 5}`).join('\n')}\n`;
  upload = async (source) => {
    const address = `http://localhost/api/imports?kind=people&name=a.csv&source=${source}`;
    const response = await receiveImport(context, new Request(address, { method: 'POST', body }));
    return ((await response.json()) as { id: string }).id;
  };
});
afterAll(() => db.close());

const jobContext = (signal = new AbortController().signal) => ({
  database: db.database,
  now: () => new Date(),
  signal,
});

async function applying(source: string): Promise<string> {
  const importId = await upload(source);
  const fields = { externalId: { column: 'id' }, role: { constant: 'customer' }, unit: { column: 'unit' } };
  await imports.check({ id: importId, map: { fields, createUnits: {} } });
  await checkImportJob.run(jobContext(), { importId });
  await imports.start({ id: importId });
  return importId;
}

const isUnderWay = (id: string) =>
  vi.waitFor(async () => expect((await imports.read({ id })).progress?.rows).toBeGreaterThan(0), { timeout: 20_000 });

async function expectNothingThere(source: string): Promise<void> {
  const [found] = await db.sql()<{ n: number }>('select count(*)::int as n from relationship where source = $1', [
    source,
  ]);
  expect(found?.n).toBe(0);
}

describe('an import that is stopped while it is applied', () => {
  test('because somebody cancels it, ends at once and leaves nothing', async () => {
    const id = await applying('cancelled');
    const work = applyImportJob.run(jobContext(), { importId: id });
    await isUnderWay(id);
    await imports.cancel({ id });
    await work;
    expect(await imports.read({ id })).toMatchObject({ status: 'cancelled', progress: null, fileKept: false });
    await expectNothingThere('cancelled');
  });

  test('because its server stops, is done by the next one', async () => {
    const id = await applying('stopped');
    const stopping = new AbortController();
    const work = applyImportJob.run(jobContext(stopping.signal), { importId: id });
    await isUnderWay(id);
    stopping.abort();
    await expect(work).rejects.toThrow('server-stopping');
    expect(await imports.read({ id })).toMatchObject({ status: 'applying' });
    await expectNothingThere('stopped');
    await applyImportJob.run(jobContext(), { importId: id });
    expect(await imports.read({ id })).toMatchObject({ status: 'done', counts: { new: PEOPLE } });
  });

  test('because its connection is cut, is tried again, and failed after the fifth time', async () => {
    const id = await applying('cut');
    const cut = async () => {
      const work = applyImportJob.run(jobContext(), { importId: id });
      await isUnderWay(id);
      await db.sql('worker')(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = current_user and pid <> pg_backend_pid() and xact_start is not null`,
      );
      await expect(work).rejects.toThrow(/terminat|connection/i);
    };
    await cut();
    await expectNothingThere('cut');
    expect(await imports.read({ id })).toMatchObject({ status: 'applying', refusal: null });
    await db.sql()('update import set attempts = 4 where id = $1', [id]);
    await cut();
    expect(await imports.read({ id })).toMatchObject({ status: 'failed', refusal: { reason: 'import-unforeseen' } });
  });

  test('two servers at once do it once', async () => {
    const id = await applying('twice');
    await Promise.all([1, 2].map(() => applyImportJob.run(jobContext(), { importId: id })));
    expect(await imports.read({ id })).toMatchObject({ status: 'done', counts: { new: PEOPLE, unchanged: 0 } });
  });
});
