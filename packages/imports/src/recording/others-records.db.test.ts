import { inTransaction } from '@unisono/database/sql';
import { givenMoments, givenPeople, givenUnits } from '@unisono/people-core/testing';
import type { GrantKind } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { bytesOf } from '../reading/file-bytes.ts';
import { inspectFile } from '../reading/inspect-file.ts';
import type { FileOutcome } from './file-to-record.ts';
import { recordFile } from './record-file.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'all', name: 'All', from: '2020-01-01' },
    { code: 'north', name: 'North', parent: 'all', from: '2020-01-01' },
    { code: 'south', name: 'South', parent: 'all', from: '2020-01-01' },
  ]);
  await givenPeople(
    db.database,
    [{ externalId: 'ana', identities: [], relationships: [{ role: 'employee', unit: 'south', from: '2024-01-01' }] }],
    { source: 'payroll' },
  );
  await givenMoments(
    db.database,
    ['1', '2'].map((externalId) => ({
      externalId,
      person: 'ana',
      role: 'employee',
      unit: 'south',
      day: '2024-03-01',
      felt: { joy: 0, anger: 5 },
    })),
    { source: 'pulse' },
  );
});
afterAll(() => db.close());

/** Takes a file in for an account with one grant, over the north. */
async function record(
  kind: 'people' | 'moments',
  source: string,
  granted: GrantKind,
  fields: ImportMap['fields'],
  text: string,
): Promise<FileOutcome> {
  const open = bytesOf(text, 64);
  const [north] = await db.sql()<{ id: string }>(`select id from unit where code = 'north'`);
  const actor = {
    accountId: '0192f5a0-0000-7000-8000-000000000001',
    name: 'Eva',
    email: 'eva@example.org',
    grants: [{ kind: granted, unitId: north?.id ?? '' }],
  };
  const file = { kind, map: { fields }, open, shape: await inspectFile(open) };
  const options = { source, apply: true, actor, now: new Date('2024-06-01T10:00:00Z') };
  return inTransaction(db.database.worker, (_, client) => recordFile(client, db.database.app, file, options));
}

function moments(): Promise<unknown[]> {
  return db.sql()('select external_id, role, unit_id, felt, person_id from moment order by external_id');
}

function ties(): Promise<unknown[]> {
  return db.sql()('select unit_id, from_day, to_day from relationship');
}

const whole = { externalId: { column: 'id' }, unit: { column: 'unit' }, day: { column: 'day', date: 'iso' } } as const;

test('what was told of another part of the tree, or of the other side, is not corrected', async () => {
  const before = await moments();
  const rows = 'id,unit,day\n1,north,2024-03-01\n';
  for (const [granted, role] of [
    ['marketing', 'customer'],
    ['hr', 'employee'],
  ] as const) {
    const outcome = await record('moments', 'pulse', granted, { ...whole, role: { constant: role } }, rows);
    expect(outcome).toMatchObject({ new: 0, corrected: 0, rejected: 1 });
    expect(outcome.problems).toMatchObject([{ row: 2, field: 'externalId', reason: 'known-out-of-scope' }]);
  }
  expect(await moments()).toEqual(before);
});

test('nobody is taken over from a unit that the grant does not cover', async () => {
  const fields = {
    externalId: { column: 'id' },
    unit: { column: 'unit' },
    role: { constant: 'employee' },
    from: { column: 'day', date: 'iso' },
  } as const;
  const before = await ties();
  for (const day of ['2024-05-01', '2023-01-01']) {
    const outcome = await record('people', 'payroll', 'hr', fields, `id,unit,day\nana,north,${day}\n`);
    expect(outcome).toMatchObject({ corrected: 0, rejected: 1 });
    expect(outcome.problems).toMatchObject([{ row: 2, reason: 'known-out-of-scope' }]);
  }
  expect(await ties()).toEqual(before);
});
