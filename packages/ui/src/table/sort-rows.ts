import type { TableColumn, TableSort } from './table-column.ts';

/** Rows in the order of a column: numbers by size, words by the language's alphabet, the unknown last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | undefined,
  locale: string,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.key === sort?.key);
  if (!sort || !column?.sortBy) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: column.sortBy?.(row) ?? null }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value);
    return sign * collator.compare(String(a.value), String(b.value));
  });
  return keyed.map(({ row }) => row);
}

/** The first click on numbers shows the largest first, on words A first; the second turns it; the third undoes it. */
export function nextSort(key: string, numeric: boolean, sort: TableSort | undefined): TableSort | undefined {
  const [first, second] = numeric ? (['descending', 'ascending'] as const) : (['ascending', 'descending'] as const);
  if (sort?.key !== key) return { key, direction: first };
  return sort.direction === first ? { key, direction: second } : undefined;
}
