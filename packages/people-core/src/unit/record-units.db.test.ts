import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setUpOrganisation } from '../organisation/set-up-organisation.ts';
import { givenUnits } from '../testing.ts';
import type { UnitInput } from './read-unit-rows.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate organisation, unit_placement, relationship, unit'));

const record = (units: UnitInput[], apply = true) => givenUnits(db.database, units, { apply });
const placements = () =>
  db.sql()<{ line: string }>(
    `select concat_ws(' ', unit.code, coalesce(parent.code, '-'), from_day, to_day) as line
     from unit_placement placement join unit on unit.id = unit_id left join unit parent on parent.id = parent_id
     order by unit.code, from_day`,
  );
const lines = async () => (await placements()).map((row) => row.line);

test('parents may stand anywhere in the file, and the file again changes nothing', async () => {
  const units = [
    { code: 'S1', name: 'Tienda Ñandú', parent: 'D1' },
    { code: 'D1', name: 'District 1', kind: 'district', parent: 'ALL' },
    { code: 'ALL', name: 'All' },
  ];
  expect(await record(units)).toMatchObject({ total: 3, new: 3, rejected: 0, problems: [] });
  expect(await lines()).toEqual(['ALL - 1000-01-01', 'D1 ALL 1000-01-01', 'S1 D1 1000-01-01']);
  expect(await record(units)).toMatchObject({ new: 0, unchanged: 3, corrected: 0 });
  expect(await lines()).toHaveLength(3);
});

test('another name is a correction, another parent a move from the day that is given, else from today', async () => {
  await record([
    { code: 'ALL', name: 'All' },
    { code: 'N', name: 'North', parent: 'ALL' },
    { code: 'S', name: 'South', parent: 'ALL' },
    { code: '1', name: 'One', parent: 'N' },
    { code: '2', name: 'Two', parent: 'N' },
  ]);
  const outcome = await record([
    { code: 'N', name: 'The North' },
    { code: '1', name: 'One', parent: 'S', from: '2026-01-01' },
    { code: '2', name: 'Two', parent: 'S' },
  ]);
  expect(outcome).toMatchObject({ corrected: 3, unchanged: 0, rejected: 0 });
  expect(await lines()).toEqual([
    '1 N 1000-01-01 2026-01-01',
    '1 S 2026-01-01',
    '2 N 1000-01-01 2026-09-15',
    '2 S 2026-09-15',
    'ALL - 1000-01-01',
    'N ALL 1000-01-01',
    'S ALL 1000-01-01',
  ]);
  expect(await db.sql()("select name from unit where code = 'N'")).toEqual([{ name: 'The North' }]);
});

test('a row that does not fit is rejected by row and field, with what hangs under it', async () => {
  const outcome = await record([
    { code: 'ALL', name: 'All' },
    { code: 'A', name: 'A', parent: 'NOWHERE' },
    { code: 'B', name: 'B', parent: 'A' },
    { code: 'C', name: 'C', parent: 'D' },
    { code: 'D', name: 'D', parent: 'C' },
    { code: 'ALL', name: 'Again' },
    { code: 'E', name: ' ' },
    { code: 'F', name: 'F', parent: 'ALL', from: '2026-02-30' },
    { code: 'G', name: 'G', parent: 'H', from: '2025-01-01' },
    { code: 'H', name: 'H', parent: 'ALL', from: '2026-01-01' },
    { code: 'I', name: 'I', parent: 'H' },
  ]);
  expect(outcome.problems.map(({ row, field, reason }) => `${row} ${field} ${reason}`)).toEqual([
    '3 parent unit-unknown',
    '4 parent parent-rejected',
    '5 parent unit-under-itself',
    '6 parent unit-under-itself',
    '7 code unit-twice',
    '8 name required',
    '9 from day-invalid',
    '10 from unit-before-parent',
  ]);
  expect(outcome).toMatchObject({ total: 11, new: 3, rejected: 8 });
  expect(await lines()).toEqual(['ALL - 1000-01-01', 'H ALL 2026-01-01', 'I H 2026-01-01']);
});

test('two units may change places in one file; a loop with what is known is refused', async () => {
  await record([
    { code: 'ALL', name: 'All' },
    { code: 'A', name: 'A', parent: 'ALL' },
    { code: 'B', name: 'B', parent: 'A' },
  ]);
  expect(await record([{ code: 'A', name: 'A', parent: 'B' }])).toMatchObject({
    rejected: 1,
    problems: [{ field: 'parent', reason: 'unit-under-itself' }],
  });
  const swap = [
    { code: 'A', name: 'A', parent: 'B', from: '2026-01-01' },
    { code: 'B', name: 'B', parent: 'ALL', from: '2026-01-01' },
  ];
  expect(await record(swap)).toMatchObject({ corrected: 2, rejected: 0 });
});

test('before the organisation is set up units stand at the top; then under its root, and new ones go there', async () => {
  await record([
    { code: '01', name: 'District 1' },
    { code: '02', name: 'District 2' },
  ]);
  const input = {
    name: 'Escuelas',
    timeZone: 'Europe/Madrid',
    language: 'es' as const,
    rootUnit: { code: 'R', name: 'R' },
  };
  await setUpOrganisation({ em: db.em(), actor: null, now: () => new Date() }, input);
  await record([{ code: '03', name: 'District 3' }]);
  expect(await lines()).toEqual(['01 R 1000-01-01', '02 R 1000-01-01', '03 R 1000-01-01', 'R - 1000-01-01']);
});

test('a check changes nothing', async () => {
  expect(await record([{ code: 'A', name: 'A' }], false)).toMatchObject({ new: 1 });
  expect(await lines()).toEqual([]);
});
