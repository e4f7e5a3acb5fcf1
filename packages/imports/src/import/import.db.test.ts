import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Context, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { applyImportJob } from './apply-import.job.ts';
import { checkImportJob } from './check-import.job.ts';
import { importRouter } from './import.router.ts';
import { receiveImport } from './receive-import.ts';
import { sendRejectedRows } from './send-rejected-rows.ts';

const STAFF = `number,full name,email,unit,hired
1,Ana Ruiz,ana@example.org,north,2024-01-15
2,Luis Vega,luis@example.org,south,2024-02-01
3,"=cmd()",eva@example.org,nowhere,2024-03-01
4,Short
`;
const STAFF_MAP: ImportMap = {
  fields: {
    externalId: { column: 'number' },
    name: { column: 'full name' },
    'identity.email': { column: 'email' },
    role: { constant: 'employee' },
    unit: { column: 'unit' },
    from: { column: 'hired' },
  },
};

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
     values (gen_random_uuid(), 'Test', 'Europe/Madrid', 'en', 1, 60, 80, 80, false)`,
  );
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
    { code: 'south', name: 'South', parent: 'all', from: '2020-01-01' },
  ]);
});
afterAll(() => db.close());

const unitId = async (code: string) => {
  const [unit] = await db.sql()<{ id: string }>('select id from unit where code = $1', [code]);
  return unit?.id ?? '';
};
const someone = async (...grants: Grant[]) => (await signedInAs(db.database, { grants })).context;
const humanResources = () => someone({ kind: 'hr', unitId: null });
const callerFor = (context: Context) => callerOf(importRouter)(context);

async function upload(context: Context, content: string, query = 'kind=people&name=staff.csv'): Promise<string> {
  const request = new Request(`http://localhost/api/imports?${query}`, { method: 'POST', body: content });
  const response = await receiveImport(context, request);
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

/** Runs what the queue would run. */
async function work(importId: string, signal = new AbortController().signal): Promise<void> {
  const context = { database: db.database, now: () => new Date(), signal };
  await checkImportJob.run(context, { importId });
  await applyImportJob.run(context, { importId });
}

const people = async (source = 'file') => {
  const rows = await db.sql()<{ name: string; code: string }>(
    `select person.name, unit.code from relationship join person on person.id = person_id
     join unit on unit.id = unit_id where source = $1 order by person.name`,
    [source],
  );
  return rows.map(({ name, code }) => `${name} ${code}`);
};

const hiredMap = (hired: ImportMap['fields'][string]): ImportMap => ({
  fields: {
    externalId: { column: 'number' },
    role: { constant: 'employee' },
    unit: { constant: 'north' },
    from: hired,
  },
});
const storedFiles = () => db.sql()<{ n: number }>('select count(distinct import_id)::int as n from import_chunk');

function posted(kind: string, body: string | ReadableStream): Request {
  return new Request(`http://localhost/api/imports?kind=${kind}&name=a.csv`, { method: 'POST', body, duplex: 'half' });
}

describe('an import', () => {
  test('is uploaded, checked without a trace, applied, and changes nothing the second time', async () => {
    const context = await humanResources();
    const imports = callerFor(context);
    const id = await upload(context, STAFF, 'kind=people&name=staff.csv&source=payroll');
    const uploaded = await imports.read({ id });
    expect(uploaded).toMatchObject({ status: 'uploaded', columns: ['number', 'full name', 'email', 'unit', 'hired'] });
    expect(uploaded.guess.map.fields).toMatchObject({ name: { column: 'full name' }, unit: { column: 'unit' } });

    await imports.check({ id, map: STAFF_MAP });
    expect(await imports.read({ id })).toMatchObject({ status: 'checking', progress: { phase: 'waiting' } });
    await work(id);
    const counts = { rows: 4, total: 4, new: 2, unchanged: 0, corrected: 0, rejected: 2, warnings: 0, unitsMade: 0 };
    expect(await imports.read({ id })).toMatchObject({ status: 'checked', counts });
    expect(await people('payroll')).toEqual([]);

    await imports.start({ id });
    await work(id);
    expect(await imports.read({ id })).toMatchObject({ status: 'done', counts, progress: null });
    expect(await people('payroll')).toEqual(['Ana Ruiz north', 'Luis Vega south']);
    await work(id);
    await imports.start({ id });
    expect(await people('payroll')).toHaveLength(2);

    const again = await upload(context, STAFF, 'kind=people&name=staff.csv&source=payroll');
    await imports.check({ id: again, map: STAFF_MAP });
    await work(again);
    expect(await imports.read({ id: again })).toMatchObject({
      counts: { new: 0, corrected: 0, unchanged: 2, rejected: 2 },
    });
  });

  test('lists its problems by row and field, in pages, and gives the rejected rows back', async () => {
    const context = await humanResources();
    const imports = callerFor(context);
    const id = await upload(context, STAFF, 'kind=people&name=staff.csv&source=paged');
    await imports.check({ id, map: STAFF_MAP });
    await work(id);
    const first = await imports.problems({ id, size: 1, severity: 'rejected' });
    expect(first).toMatchObject({
      total: 2,
      problems: [{ row: 4, field: 'unit', reason: 'unit-unknown' }],
    });
    const next = await imports.problems({
      id,
      size: 10,
      after: first.problems[0]?.ordinal ?? 0,
      severity: 'rejected',
    });
    expect(next.problems).toMatchObject([
      { row: 5, field: 'row', reason: 'ragged-row', details: { expected: 5, found: 2 } },
    ]);

    const response = await sendRejectedRows(context, id);
    expect(response.headers.get('content-disposition')).toContain('staff-rejected.csv');
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toBe('number,full name,email,unit,hired,unisono: reason');
    expect(lines[1]).toContain("3,'=cmd(),eva@example.org,nowhere,2024-03-01,");
    expect(lines[2]).toMatch(/^4,Short,"","","","row: ragged-row/);
    expect(lines).toHaveLength(4);
  });

  test('records nothing under strict when a row is rejected', async () => {
    const context = await humanResources();
    const imports = callerFor(context);
    const id = await upload(context, STAFF, 'kind=people&name=a.csv&source=strict');
    await imports.check({ id, map: STAFF_MAP });
    await work(id);
    await imports.start({ id, strict: true });
    await work(id);
    expect(await imports.read({ id })).toMatchObject({
      status: 'failed',
      refusal: { reason: 'rows-rejected', details: { rejected: 2, total: 4 } },
    });
    expect(await people('strict')).toEqual([]);
    await expect(imports.start({ id })).rejects.toMatchObject({ message: 'import-not-checked' });
    await imports.check({ id, map: STAFF_MAP });
    expect(await imports.read({ id })).toMatchObject({ status: 'checking', refusal: null });
  });

  test('is refused as a whole where days cannot be read, and can be checked again with a declared format', async () => {
    const context = await humanResources();
    const imports = callerFor(context);
    const id = await upload(context, 'number,hired\n1,03/04/2024\n2,05/06/2024\n');
    await imports.check({ id, map: hiredMap({ column: 'hired' }) });
    await work(id);
    expect(await imports.read({ id })).toMatchObject({
      status: 'failed',
      refusal: {
        reason: 'date-order-ambiguous',
        field: 'from',
        details: { column: 'hired', choices: ['d/m/y', 'm/d/y'] },
      },
    });
    await imports.check({ id, map: hiredMap({ column: 'hired', date: 'd/m/y' }) });
    await work(id);
    expect(await imports.read({ id })).toMatchObject({ status: 'checked', counts: { new: 2 } });
  });

  test('can be cancelled while it waits and is then gone, but not once it is done', async () => {
    const context = await humanResources();
    const imports = callerFor(context);
    const id = await upload(context, STAFF, 'kind=people&name=a.csv&source=cancelled');
    await imports.check({ id, map: STAFF_MAP });
    await work(id);
    await imports.start({ id });
    await imports.cancel({ id });
    await work(id);
    expect(await imports.read({ id })).toMatchObject({ status: 'cancelled', fileKept: false });
    expect(await people('cancelled')).toEqual([]);
    await expect(sendRejectedRows(context, id)).rejects.toMatchObject({ reason: 'import-file-gone' });

    const done = await upload(context, STAFF);
    await imports.check({ id: done, map: STAFF_MAP });
    await work(done);
    await imports.start({ id: done });
    await work(done);
    await expect(imports.cancel({ id: done })).rejects.toMatchObject({ message: 'import-done' });
  });

  test('a broken upload leaves nothing, an unreadable file is refused at once', async () => {
    const context = await humanResources();
    const broken = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(3_000_000).fill(65));
        controller.error(new Error('the line went dead'));
      },
    });
    const before = await storedFiles();
    await expect(receiveImport(context, posted('people', broken))).rejects.toThrow('the line went dead');
    await expect(receiveImport(context, posted('people', ''))).rejects.toMatchObject({ reason: 'empty-file' });
    await expect(receiveImport(context, posted('people', 'a,b\n'))).rejects.toMatchObject({ reason: 'no-rows' });
    await expect(receiveImport(context, posted('people', 'PK\u0003\u0004\0\0'))).rejects.toMatchObject({
      reason: 'not-text',
    });
    expect(await storedFiles()).toEqual(before);
  });
});

describe('who may import what', () => {
  test('signed out, with a wrong grant, and for another kind: refused', async () => {
    const signedOut = contextFor(db.database, null);
    await expect(receiveImport(signedOut, posted('units', 'a\n1\n'))).rejects.toMatchObject({ reason: 'signed-out' });
    await expect(callerFor(signedOut).list({})).rejects.toMatchObject({ message: 'signed-out' });
    const manager = await someone({ kind: 'manager', unitId: null });
    await expect(receiveImport(manager, posted('units', 'a\n1\n'))).rejects.toMatchObject({ reason: 'grant-missing' });
    await expect(callerFor(manager).list({})).rejects.toMatchObject({ message: 'grant-missing' });
    await expect(receiveImport(await humanResources(), posted('units', 'a\n1\n'))).rejects.toMatchObject({
      reason: 'grant-missing',
    });
    const partly = await someone({ kind: 'admin', unitId: await unitId('north') });
    await expect(receiveImport(partly, posted('units', 'a\n1\n'))).rejects.toMatchObject({ reason: 'grant-missing' });
  });

  test("rows outside the actor's part of the tree, or of the other side, are rejected", async () => {
    const context = await someone({ kind: 'hr', unitId: await unitId('north') });
    const imports = callerFor(context);
    const content = 'id,role,unit\n1,employee,north\n2,employee,south\n3,customer,north\n';
    const id = await upload(context, content, 'kind=people&name=a.csv&source=scoped');
    const map = { fields: { externalId: { column: 'id' }, role: { column: 'role' }, unit: { column: 'unit' } } };
    await imports.check({ id, map });
    await work(id);
    expect(await imports.read({ id })).toMatchObject({ counts: { new: 1, rejected: 2 } });
    const { problems } = await imports.problems({ id });
    expect(problems).toMatchObject([
      { row: 3, field: 'unit', reason: 'unit-out-of-scope' },
      { row: 4, field: 'side', reason: 'side-not-allowed' },
    ]);
  });

  test('units are only made on the way by who may import units', async () => {
    const map: ImportMap = {
      fields: { externalId: { column: 'id' }, role: { constant: 'employee' }, unit: { column: 'unit' } },
      createUnits: {},
    };
    const content = 'id,unit\n1,brand new\n';
    const context = await humanResources();
    const id = await upload(context, content);
    await callerFor(context).check({ id, map });
    await work(id);
    expect(await callerFor(context).read({ id })).toMatchObject({
      status: 'failed',
      refusal: { reason: 'grant-missing' },
    });
    const both = await someone({ kind: 'hr', unitId: null }, { kind: 'admin', unitId: null });
    const other = await upload(both, content, 'kind=people&name=a.csv&source=made');
    await callerFor(both).check({ id: other, map });
    await work(other);
    expect(await callerFor(both).read({ id: other })).toMatchObject({
      status: 'checked',
      counts: { unitsMade: 1, new: 1 },
    });
    expect(await unitId('brand new')).toBe('');
  });

  test('an import is its bringer’s own; administrators of the whole see that it happened', async () => {
    const owner = await humanResources();
    const id = await upload(owner, STAFF);
    const colleague = callerFor(await humanResources());
    await expect(colleague.read({ id })).rejects.toMatchObject({ message: 'import-not-found' });
    await expect(colleague.problems({ id })).rejects.toMatchObject({ message: 'import-not-found' });
    await expect(colleague.check({ id, map: STAFF_MAP })).rejects.toMatchObject({ message: 'import-not-found' });
    await expect(colleague.start({ id })).rejects.toMatchObject({ message: 'import-not-found' });
    await expect(colleague.cancel({ id })).rejects.toMatchObject({ message: 'import-not-found' });
    expect((await colleague.list({})).map((each) => each.id)).not.toContain(id);
    const administrator = callerFor(await someone({ kind: 'admin', unitId: null }));
    expect((await administrator.list({})).find((each) => each.id === id)).toMatchObject({ account: 'Ana Prueba' });
    await expect(administrator.read({ id })).rejects.toMatchObject({ message: 'import-not-found' });
  });

  test('an account that lost its grant meanwhile imports nothing', async () => {
    const context = await humanResources();
    const imports = callerFor(context);
    const id = await upload(context, STAFF, 'kind=people&name=a.csv&source=lost');
    await imports.check({ id, map: STAFF_MAP });
    await work(id);
    await imports.start({ id });
    await db.sql()('delete from account_grant where account_id = $1', [context.actor?.accountId]);
    await work(id);
    expect(await imports.read({ id })).toMatchObject({ status: 'done', counts: { new: 0, rejected: 4 } });
    expect(await people('lost')).toEqual([]);
  });
});
