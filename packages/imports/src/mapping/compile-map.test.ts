import { describe, expect, test } from 'vitest';
import type { FileRow } from '../reading/read-rows.ts';
import { checkMap } from './check-map.ts';
import { compileMap, type MappedRow } from './compile-map.ts';
import { importMap, type ImportMap } from './import-map.schema.ts';
import type { ImportKind } from './import-kind.ts';

const row = (...values: string[]): FileRow => ({ row: 7, values, defect: null });
const SETTINGS = { formats: {}, timeZone: 'Europe/Madrid' };

function read(kind: ImportKind, map: unknown, columns: readonly string[], ...values: string[]): MappedRow {
  return compileMap(kind, importMap.parse(map), columns, SETTINGS)(row(...values));
}

describe('compileMap', () => {
  test('reads columns, joins, constants and row numbers; blank and missing codes are absent', () => {
    const map = {
      fields: {
        externalId: { rowNumber: true, prefix: 'row ' },
        role: { constant: 'customer' },
        unit: { columns: ['trust', 'service'], prefix: 'NHS ' },
        day: { column: 'day', date: 'd/m/y' },
        'answer.fft': { column: 'fft', missing: ['6', '7'] },
        comment: { column: 'said' },
      },
    };
    const columns = ['trust', 'service', 'day', 'fft', 'said'];
    expect(read('moments', map, columns, ' East ', '111', '03/04/2024', '2', 'fine').values).toEqual({
      externalId: 'row 7',
      role: 'customer',
      unit: 'NHS East / 111',
      day: '2024-04-03',
      'answer.fft': 2,
      comment: 'fine',
    });
    expect(read('moments', map, columns, 'East', '', '03/04/2024', '6', ' ').values).toEqual({
      externalId: 'row 7',
      role: 'customer',
      unit: 'NHS East',
      day: '2024-04-03',
    });
  });

  test('translates words, reads decimal commas and carries scales over', () => {
    const map = {
      fields: {
        externalId: { column: 'id' },
        role: { column: 'who', values: { Personal: 'employee', Cliente: 'customer', '-': '' } },
        ease: { column: 'effort', decimal: ',', scale: { from: [1, 5], to: [7, 1] } },
        at: { column: 'when' },
      },
    };
    const columns = ['id', 'who', 'effort', 'when'];
    expect(read('moments', map, columns, '1', 'Cliente', '2,5', '2024-07-01 10:00').values).toEqual({
      externalId: '1',
      role: 'customer',
      ease: 4.75,
      at: '2024-07-01T08:00:00Z',
    });
    expect(read('moments', map, columns, '1', '-', '6', '2024-07-01T25:00').problems).toEqual([
      { field: 'ease', reason: 'outside-scale', severity: 'rejected', details: { value: '6', from: 1, to: 5 } },
      { field: 'at', reason: 'instant-invalid', severity: 'rejected', details: { value: '2024-07-01T25:00' } },
    ]);
    expect(read('moments', map, columns, '1', 'Other', '1.5', '').problems).toMatchObject([
      { field: 'role', reason: 'value-not-mapped', details: { value: 'Other' } },
      { field: 'ease', reason: 'number-invalid', details: { value: '1.5' } },
    ]);
  });

  test('rejects by field what does not fit its type, and a defective row as a whole', () => {
    const map = {
      fields: {
        unit: { column: 'u' },
        period: { column: 'p' },
        side: { column: 's' },
        metric: { constant: 'm' },
        value: { column: 'v' },
      },
    };
    const columns = ['u', 'p', 's', 'v'];
    expect(
      read('measures', map, columns, 'a', '2024-13', 'boss', '1,000').problems.map(({ field, reason }) => [
        field,
        reason,
      ]),
    ).toEqual([
      ['period', 'period-invalid'],
      ['side', 'choice-unknown'],
      ['value', 'number-invalid'],
    ]);
    const defective = { ...row('a'), defect: { reason: 'ragged-row', expected: 4, found: 1 } as const };
    expect(compileMap('measures', importMap.parse(map), columns, SETTINGS)(defective)).toMatchObject({
      values: {},
      problems: [{ field: 'row', reason: 'ragged-row', details: { expected: 4, found: 1 } }],
    });
  });

  test('keeps the columns that no field uses, and groups by several', () => {
    const map = { fields: { externalId: { column: 'id' } }, attributes: 'person' };
    expect(read('people', map, ['id', 'job', 'blank'], '1', 'cook', ' ').attributes).toEqual({ job: 'cook' });
    const grouped = { fields: { externalId: { column: 'id' } }, groupBy: ['id', 'job'] };
    expect(read('people', grouped, ['id', 'job'], '1', 'cook').group).toBe('["1","cook"]');
    expect(read('people', grouped, ['id', 'job'], '', ' ').group).toBeUndefined();
  });
});

describe('checkMap', () => {
  const columns = ['id', 'unit', 'value'];
  const check = (kind: ImportKind, map: Partial<ImportMap>) => () => checkMap(kind, { fields: {}, ...map }, columns);
  const id = { column: 'id' };

  test('refuses unknown targets and columns, missing fields and parts of other kinds', () => {
    expect(check('units', { fields: { colour: id } })).toThrow(
      expect.objectContaining({ reason: 'map-target-unknown', field: 'colour' }),
    );
    expect(check('units', { fields: { code: { column: 'nowhere' } } })).toThrow(
      expect.objectContaining({ reason: 'map-column-unknown' }),
    );
    expect(check('units', { fields: { code: id } })).toThrow(
      expect.objectContaining({ reason: 'map-field-missing', field: 'name' }),
    );
    const people = { externalId: id };
    expect(check('people', { fields: { ...people, unit: id } })).toThrow(
      expect.objectContaining({ reason: 'map-field-missing', field: 'role' }),
    );
    expect(check('people', { fields: people, groupBy: ['id'] })).toThrow(
      expect.objectContaining({ reason: 'map-part-unfit', field: 'groupBy' }),
    );
    expect(check('people', { fields: people, createUnits: {} })).toThrow(
      expect.objectContaining({ reason: 'map-part-unfit', field: 'createUnits' }),
    );
    const moments = { externalId: id, role: id };
    expect(check('moments', { fields: moments })).toThrow(
      expect.objectContaining({ reason: 'map-field-missing', field: 'day' }),
    );
    const measures = { unit: id, period: { constant: '2024' } };
    expect(check('measures', { fields: measures })).toThrow(
      expect.objectContaining({ reason: 'map-field-missing', field: 'side' }),
    );
  });

  test('accepts what fits', () => {
    expect(
      check('people', { fields: { externalId: id, 'identity.badge': id, 'attribute.shoe size': id } }),
    ).not.toThrow();
    expect(check('moments', { fields: { externalId: id, role: id, at: id }, groupBy: ['id'] })).not.toThrow();
    const wide = [{ column: 'value', side: 'customer', metric: 'csat' } as const];
    expect(check('measures', { fields: { unit: id, period: id }, measures: wide })).not.toThrow();
  });
});
