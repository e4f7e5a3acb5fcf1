import { describe, expect, it } from 'vitest';
import { unitRows, unitsAbove, type UnitChoice } from './unit-rows.ts';

const units: UnitChoice[] = [
  { id: 'sur', name: 'Sur', parentId: 'almar' },
  { id: 'malaga', name: 'Málaga', parentId: 'sur' },
  { id: 'almar', name: 'Almar', parentId: null },
  { id: 'shop10', name: 'Shop 10', parentId: 'norte' },
  { id: 'norte', name: 'Norte', parentId: 'almar' },
  { id: 'shop9', name: 'Shop 9', parentId: 'norte' },
];
const lines = (query: string, expanded: string[] = []) =>
  unitRows(units, { expanded: new Set(expanded), query, locale: 'es' }).map((row) => `${row.level} ${row.unit.name}`);

describe('the lines of the unit tree', () => {
  it('show roots first, then what is opened, in natural order', () => {
    expect(lines('')).toEqual(['1 Almar']);
    expect(lines('', ['almar', 'norte'])).toEqual(['1 Almar', '2 Norte', '3 Shop 9', '3 Shop 10', '2 Sur']);
  });

  it('search without accents and keep what lies above', () => {
    expect(lines('malaga')).toEqual(['1 Almar', '2 Sur', '3 Málaga']);
    expect(lines('nothing')).toEqual([]);
  });

  it('make roots of units whose parent is not visible', () => {
    const part = units.filter((unit) => unit.id !== 'almar');
    const rows = unitRows(part, { expanded: new Set(), query: '', locale: 'en' });
    expect(rows.map((row) => [row.unit.name, row.position, row.siblings])).toEqual([
      ['Norte', 1, 2],
      ['Sur', 2, 2],
    ]);
  });

  it('know what lies above a unit', () => {
    expect(unitsAbove(units, 'malaga').map((unit) => unit.name)).toEqual(['Almar', 'Sur']);
    expect(unitsAbove(units, 'gone')).toEqual([]);
  });
});
