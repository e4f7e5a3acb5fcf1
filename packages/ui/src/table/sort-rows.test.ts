import { describe, expect, it } from 'vitest';
import { nextSort, sortRows } from './sort-rows.ts';
import type { TableColumn } from './table-column.ts';

interface Row {
  readonly name: string;
  readonly score: number | null;
}
const columns: TableColumn<Row>[] = [
  { key: 'name', label: 'Name', render: (row) => row.name, sortBy: (row) => row.name },
  { key: 'score', label: 'Score', render: (row) => row.score, sortBy: (row) => row.score },
  { key: 'note', label: 'Note', render: () => '' },
];
const rows = [
  { name: 'Shop 10', score: 3 },
  { name: 'Ávila', score: null },
  { name: 'Shop 9', score: 12 },
];
const names = (key: string, direction: 'ascending' | 'descending') =>
  sortRows(rows, columns, { key, direction }, 'es').map((row) => row.name);

describe('sorting a table', () => {
  it('follows the alphabet of the language and numbers inside words', () => {
    expect(names('name', 'ascending')).toEqual(['Ávila', 'Shop 9', 'Shop 10']);
  });

  it('keeps what is not known last, either way', () => {
    expect(names('score', 'ascending')).toEqual(['Shop 10', 'Shop 9', 'Ávila']);
    expect(names('score', 'descending')).toEqual(['Shop 9', 'Shop 10', 'Ávila']);
  });

  it('leaves rows as they came without a sortable column', () => {
    expect(names('note', 'ascending')).toEqual(rows.map((row) => row.name));
    expect(sortRows(rows, columns, undefined, 'es')).toBe(rows);
  });

  it('turns with each click and ends where it began', () => {
    const first = nextSort('score', true, undefined);
    const second = nextSort('score', true, first);
    expect([first?.direction, second?.direction, nextSort('score', true, second)]).toEqual([
      'descending',
      'ascending',
      undefined,
    ]);
    expect(nextSort('name', false, first)).toEqual({ key: 'name', direction: 'ascending' });
  });
});
