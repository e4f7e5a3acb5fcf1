import { describe, expect, test } from 'vitest';
import { importMap } from '../mapping/import-map.schema.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import { bytesOf } from '../reading/file-bytes.ts';
import { inspectFile } from '../reading/inspect-file.ts';
import { surveyFile, type Survey } from './survey-file.ts';

async function survey(kind: ImportKind, map: unknown, content: string): Promise<Survey> {
  const open = bytesOf(content);
  return surveyFile(kind, importMap.parse(map), open, await inspectFile(open));
}

describe('surveyFile', () => {
  test('decides each column of days on all its rows, missing codes left out', async () => {
    const map = { fields: { day: { column: 'd', missing: ['n/a'] }, at: { column: 'd' } } };
    const { formats, rows } = await survey('moments', map, 'd\n01/02/2024\nn/a\n\n13/02/2024\n');
    expect(formats).toEqual({ day: 'd/m/y' });
    expect(rows).toBe(3);
    expect(
      (await survey('moments', { fields: { day: { column: 'd', date: 'm/d/y' } } }, 'd\n1/2/2024\n')).formats,
    ).toEqual({});
  });

  test('refuses a column that mixes orders, with a row of each', async () => {
    const content = 'd\n01/02/2024\n13/02/2024\n02/13/2024\n';
    await expect(survey('moments', { fields: { day: { column: 'd' } } }, content)).rejects.toMatchObject({
      reason: 'date-orders-mixed',
      field: 'day',
      details: { column: 'd', row: 3, value: '13/02/2024', otherRow: 4, otherValue: '02/13/2024' },
    });
  });

  test('finds the units that rows name, one level per joined column', async () => {
    const map = {
      fields: { unit: { columns: ['trust', 'service'], prefix: 'T:' } },
      createUnits: { kinds: ['trust', 'service'], under: 'all' },
    };
    const { units } = await survey('moments', map, 'trust,service\nE,111\nE,\nF,999\nE,111\n');
    expect(units).toEqual([
      { code: 'T:E', name: 'T:E', parent: 'all', kind: 'trust', row: 2 },
      { code: 'T:E / 111', name: '111', parent: 'T:E', kind: 'service', row: 2 },
      { code: 'T:F', name: 'T:F', parent: 'all', kind: 'trust', row: 4 },
      { code: 'T:F / 999', name: '999', parent: 'T:F', kind: 'service', row: 4 },
    ]);
  });

  test('leaves out parents that have a row of their own', async () => {
    const map = { fields: { code: { column: 'c' }, name: { column: 'c' }, parent: { column: 'p' } }, createUnits: {} };
    const { units } = await survey('units', map, 'c,p\na,top\nb,a\n');
    expect(units.map(({ code }) => code)).toEqual(['top']);
  });
});
