import type { ChartCell, ChartTable } from '../frame/chart-table.ts';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read the accents. Text that would be a
 * formula gets an apostrophe before it; numbers are numbers and need none.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns.map((column) => column.label), ...rows];
  return `\uFEFF${lines.map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(cell: ChartCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
