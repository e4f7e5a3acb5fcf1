import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runImportCommand } from './import-command.ts';

const MAP = {
  fields: {
    externalId: { column: 'nr' },
    role: { constant: 'employee' },
    unit: { column: 'team' },
    from: { column: 'since', date: 'd.m.y' },
  },
  createUnits: {},
};
const STAFF = 'nr;team;since\n1;kitchen;01.02.2024\n2;kitchen;2024-02-01\n3;bar;05.02.2024\n';

let db: TestDatabase;
let folder = '';
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'unisono-import-'));
  await writeFile(join(folder, 'staff.csv'), STAFF);
  await writeFile(join(folder, 'map.json'), JSON.stringify(MAP));
  await db.sql()(`insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
    values (gen_random_uuid(), 'Test', 'UTC', 'en', 1, 60, 80, 80, false)`);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

async function run(...words: string[]) {
  const lines: string[] = [];
  const terminal = {
    folder,
    print: (line: string) => lines.push(line),
    progress: () => undefined,
    now: () => new Date('2024-06-01T10:00:00Z'),
  };
  const end = await runImportCommand(words, db.database, terminal);
  return { end, text: lines.join('\n') };
}

const STAFF_WORDS = ['people', 'staff.csv', '--map', 'map.json', '--source', 'payroll'];
const count = async (table: string) => (await db.sql()<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

describe('unisono import', () => {
  test('a dry run says everything and leaves nothing', async () => {
    const { end, text } = await run(...STAFF_WORDS, '--dry-run', '--json');
    expect(end).toBe('recorded');
    expect(JSON.parse(text)).toMatchObject({
      applied: false,
      dryRun: true,
      rows: 3,
      new: 2,
      rejected: 1,
      unitsMade: 2,
    });
    expect([await count('person'), await count('unit'), await count('import'), await count('audit_event')]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('under --strict a rejected row keeps everything out', async () => {
    const { end, text } = await run(...STAFF_WORDS, '--strict', '--json');
    expect(end).toBe('refused');
    expect(JSON.parse(text)).toMatchObject({
      applied: false,
      rejected: 1,
      problems: [{ row: 3, field: 'from', reason: 'day-invalid' }],
    });
    expect([await count('person'), await count('unit'), await count('import')]).toEqual([0, 0, 0]);
  });

  test('records what stands, lists the import, and writes the rejected rows beside', async () => {
    const { end, text } = await run(...STAFF_WORDS, '--rejected', 'rejected.csv');
    expect(end).toBe('recorded');
    expect(text).toContain('new 2, corrected 0, unchanged 0, rejected 1, warnings 0');
    expect(text).toContain('row 3 from: day-invalid (rejected) value=2024-02-01 format=d.m.y');
    expect(await count('person')).toBe(2);
    const rejected = await readFile(join(folder, 'rejected.csv'), 'utf8');
    expect(rejected).toMatch(/^nr,team,since,unisono: reason\r\n2,kitchen,2024-02-01,/);
    const [noted] = await db.sql()<object>('select kind, name, source, status, account_id, counts from import');
    expect(noted).toMatchObject({
      kind: 'people',
      name: 'staff.csv',
      source: 'payroll',
      status: 'done',
      account_id: null,
      counts: { new: 2 },
    });
    const again = await run(...STAFF_WORDS, '--json');
    expect(JSON.parse(again.text)).toMatchObject({ applied: true, new: 0, corrected: 0, unchanged: 2, unitsMade: 0 });
  });

  test('guesses the map where the header says enough, and asks for one where not', async () => {
    await writeFile(join(folder, 'units.csv'), 'code,name\nbar,The bar\n');
    const { text } = await run('units', 'units.csv', '--json');
    expect(JSON.parse(text)).toMatchObject({
      corrected: 1,
      map: { fields: { code: { column: 'code' }, name: { column: 'name' } } },
    });
    await expect(run('units', 'staff.csv')).rejects.toMatchObject({
      reason: 'map-needed',
      details: { missing: ['code', 'name'] },
    });
  });

  test('refuses maps that are none, files that are none, and words it does not know', async () => {
    await writeFile(join(folder, 'broken.json'), '{');
    await expect(run('people', 'staff.csv', '--map', 'broken.json')).rejects.toMatchObject({ reason: 'map-not-json' });
    await writeFile(join(folder, 'odd.json'), JSON.stringify({ fields: { externalId: { colum: 'nr' } } }));
    await expect(run('people', 'staff.csv', '--map', 'odd.json')).rejects.toMatchObject({
      reason: 'map-malformed',
      field: 'fields.externalId',
    });
    await expect(run('people', 'nothing.csv', '--map', 'map.json')).rejects.toMatchObject({ reason: 'file-not-found' });
    expect((await run('cats', 'staff.csv')).end).toBe('wrong-usage');
    expect((await run('people')).end).toBe('wrong-usage');
    await expect(run('people', 'staff.csv', '--colour')).rejects.toMatchObject({
      code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    });
  });
});
