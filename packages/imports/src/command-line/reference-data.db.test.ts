import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportKind } from '../mapping/import-kind.ts';
import { importMap } from '../mapping/import-map.schema.ts';
import { importFromDisk } from './import-from-disk.ts';

const folder = process.env['REFERENCE_DATA'] ?? '';

const patientFeedback = (date: string) => ({
  fields: {
    externalId: { column: 'respondent_id' },
    role: { constant: 'customer' },
    unit: { columns: ['trust', 'service_1'] },
    day: { column: date },
    'answer.fft': { column: 'fft_1to5', missing: ['6', '7'] },
    comment: { column: 'comment', missing: ['Did not answer'] },
    commentQuestion: { column: 'question' },
  },
  groupBy: ['respondent_id'],
  createUnits: { kinds: ['trust', 'service'] },
});

/** Data made by others, read where it lies. Skipped where the folder is not named. */
describe.skipIf(!folder)('reference data', { timeout: 180_000 }, () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.sql()(
      `insert into organisation (id, name, time_zone, language, emotion_set, quadrant_cut, wow_cut, pain_cut, demo)
       values (gen_random_uuid(), 'Reference', 'Europe/London', 'en', 1, 60, 80, 80, false)`,
    );
  });
  afterAll(() => db.close());

  async function importing(kind: ImportKind, file: string, source: string, map: unknown, dryRun = false) {
    const started = performance.now();
    const { counts, problems } = await importFromDisk(db.database, {
      kind,
      path: join(folder, file),
      map: importMap.parse(map),
      source,
      dryRun,
      strict: false,
      mode: 'partial',
      asOf: undefined,
      allowEndings: false,
      rejectedPath: undefined,
      now: new Date('2026-11-20T12:00:00Z'),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    process.stderr.write(`${source} ${kind}: ${seconds} s ${JSON.stringify(counts)}\n`);
    return { ...counts, problems };
  }

  const count = async (text: string) => (await db.sql()<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n;

  test('schools become units under their districts, and their scores measures of both sides', async () => {
    const file = 'nyc2011_schools/schools.csv';
    const units = {
      fields: {
        code: { column: 'dbn' },
        name: { column: 'schoolname' },
        kind: { constant: 'school' },
        parent: { column: 'district', prefix: 'District ' },
        from: { constant: '2010-07-01' },
      },
      createUnits: { kinds: ['district'], from: '2010-07-01' },
    };
    expect(await importing('units', file, 'nyc2011', units)).toMatchObject({
      rows: 511,
      new: 511,
      rejected: 0,
      unitsMade: 10,
    });
    const scales = ['saf', 'com', 'eng', 'aca'];
    const columns = (letter: 't' | 'p' | 's', side: 'employee' | 'customer') =>
      scales.map((scale) => ({
        column: `${scale}_${letter}_11`,
        side,
        metric: `${scale}_${letter}_11`,
        n: `N_${letter}`,
        scaleMin: 0,
        scaleMax: 10,
      }));
    const measures = {
      fields: { unit: { column: 'dbn' }, period: { constant: '2011' } },
      measures: [...columns('t', 'employee'), ...columns('p', 'customer'), ...columns('s', 'customer')],
    };
    const first = await importing('measures', file, 'nyc2011', measures);
    expect(first).toMatchObject({ rows: 511, unchanged: 0, corrected: 0, rejected: 0 });
    expect(await count('measure')).toBe(first.new);
    expect(await importing('units', file, 'nyc2011', units)).toMatchObject({
      unchanged: 511,
      new: 0,
      corrected: 0,
      unitsMade: 0,
    });
    expect(await importing('measures', file, 'nyc2011', measures)).toMatchObject({
      unchanged: first.total,
      new: 0,
      corrected: 0,
    });
  });

  test('1,470 employees come into their departments', async () => {
    const map = {
      fields: {
        externalId: { column: 'EmployeeNumber' },
        'identity.employee-number': { column: 'EmployeeNumber' },
        role: { constant: 'employee' },
        unit: { column: 'Department' },
      },
      attributes: 'relationship',
      createUnits: { kinds: ['department'] },
    };
    expect(await importing('people', 'ibm_hr/ibm_hr.csv', 'ibm', map)).toMatchObject({
      new: 1470,
      rejected: 0,
      unitsMade: 3,
    });
    expect(await count(`relationship where source = 'ibm' and role = 'employee'`)).toBe(1470);
    expect(await importing('people', 'ibm_hr/ibm_hr.csv', 'ibm', map)).toMatchObject({
      unchanged: 1470,
      new: 0,
      corrected: 0,
    });
  });

  test('64,000 customers come in with their row number as external id', async () => {
    const map = {
      fields: {
        externalId: { rowNumber: true },
        role: { constant: 'customer' },
        unit: { column: 'channel' },
      },
      attributes: 'relationship',
      createUnits: { kinds: ['channel'] },
    };
    const file = 'hillstrom_email/hillstrom.csv';
    expect(await importing('people', file, 'hillstrom', map)).toMatchObject({ new: 64_000, rejected: 0, unitsMade: 3 });
    expect(await importing('people', file, 'hillstrom', map)).toMatchObject({
      unchanged: 64_000,
      new: 0,
      corrected: 0,
    });
  });

  test('4,465 of 4,466 respondents land, one without a date is rejected, 215 with two dates are reported', async () => {
    const file = 'nhs_fft_v6/fft_comments_v6.csv';
    await expect(importing('moments', file, 'fft', patientFeedback('date_raw'))).rejects.toMatchObject({
      reason: 'date-orders-mixed',
      field: 'day',
      details: { column: 'date_raw' },
    });
    const dry = await importing('moments', file, 'fft', patientFeedback('date'), true);
    expect(await count('moment')).toBe(0);
    const first = await importing('moments', file, 'fft', patientFeedback('date'));
    expect(first).toEqual(dry);
    expect(first).toMatchObject({ rows: 7908, total: 4466, new: 4465, rejected: 1, warnings: 215 });
    expect(first.problems.filter(({ reason }) => reason === 'several-days')).toHaveLength(215);
    expect(first.problems.filter(({ severity }) => severity === 'rejected')).toMatchObject([
      { field: 'day', reason: 'required' },
    ]);
    expect(await count('moment')).toBe(4465);
    const again = await importing('moments', file, 'fft', patientFeedback('date'));
    expect(again).toMatchObject({ total: 4466, new: 0, corrected: 0, unchanged: 4465, rejected: 1 });
  });
});
