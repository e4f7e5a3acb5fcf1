import { signedInAs } from '@unisono/accounts/testing';
import { inTransaction } from '@unisono/database/sql';
import { givenUnits } from '@unisono/people-core/testing';
import { callerOf } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { applyImportJob } from './apply-import.job.ts';
import { checkImportJob } from './check-import.job.ts';
import { importRouter } from './import.router.ts';
import { receiveImport } from './receive-import.ts';

const PEOPLE = 500;
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
  await givenUnits(db.database, [{ code: 'shop', name: 'Shop' }]);
  const { context } = await signedInAs(db.database, { grants: GRANTS });
  imports = callerOf(importRouter)(context);
  const body = `id,unit\n${Array.from({ length: PEOPLE }, (_, index) => `${index},shop`).join('\n')}\n`;
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
  await imports.check({ id: importId, map: { fields } });
  await checkImportJob.run(jobContext(), { importId });
  await imports.start({ id: importId });
  return importId;
}

/**
 * Holds the unit that every row names while the import is applied. The work so waits at a known point, its people
 * written and their ties not, until `meanwhile` has ended; it gets the work and the backend that it is done on.
 */
async function whileHeldUp(
  importId: string,
  meanwhile: (work: Promise<void>, backend: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await inTransaction(db.database.app, async (sql) => {
    await sql('select 1 from unit for update');
    const work = applyImportJob.run(jobContext(signal), { importId });
    const backend = await vi.waitFor(
      async () => {
        const [waiting] = await sql<{ pid: number }>(
          'select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
        );
        if (!waiting) throw new Error('the work does not wait yet');
        return waiting.pid;
      },
      { timeout: 30_000 },
    );
    await meanwhile(work, backend);
  });
}

async function expectNothingThere(source: string): Promise<void> {
  const [found] = await db.sql()<{ n: number }>('select count(*)::int as n from relationship where source = $1', [
    source,
  ]);
  expect(found?.n).toBe(0);
}

describe('an import that is stopped while it is applied', () => {
  test('because somebody cancels it, ends at once and leaves nothing', async () => {
    const id = await applying('cancelled');
    await whileHeldUp(id, async (work) => {
      await expect
        .poll(async () => (await imports.read({ id })).progress, { timeout: 30_000 })
        .toMatchObject({ phase: 'recording', rows: 0, of: PEOPLE });
      await imports.cancel({ id });
      await work;
    });
    expect(await imports.read({ id })).toMatchObject({ status: 'cancelled', progress: null, fileKept: false });
    await expectNothingThere('cancelled');
  });

  test('because its server stops, is done by the next one', async () => {
    const id = await applying('stopped');
    const stopping = new AbortController();
    await whileHeldUp(
      id,
      async (work) => {
        stopping.abort();
        await expect(work).rejects.toThrow('server-stopping');
      },
      stopping.signal,
    );
    expect(await imports.read({ id })).toMatchObject({ status: 'applying' });
    await expectNothingThere('stopped');
    await applyImportJob.run(jobContext(), { importId: id });
    expect(await imports.read({ id })).toMatchObject({ status: 'done', counts: { new: PEOPLE } });
  });

  test('because its connection is cut, is tried again, and failed after the fifth time', async () => {
    const id = await applying('cut');
    const cut = () =>
      whileHeldUp(id, async (work, backend) => {
        await db.sql('worker')('select pg_terminate_backend($1)', [backend]);
        await expect(work).rejects.toThrow(/terminat|connection/i);
      });
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
