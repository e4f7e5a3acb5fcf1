import { useFormats } from '../../format/use-formats.ts';
import type { ChartCell, ChartTable } from './chart-table.ts';
import classes from './frame.module.css';

/** A chart's numbers as a table, for reading off and for readers who do not see the picture. */
export function ChartTableView({ table, caption }: { table: ChartTable; caption: string }) {
  const formats = useFormats();
  const numeric = table.columns.map((_, index) => table.rows.some((row) => typeof row[index] === 'number'));
  const written = (cell: ChartCell | undefined, index: number) =>
    typeof cell === 'number' ? formats.number(cell, table.columns[index]?.digits ?? 0) : (cell ?? '–');
  return (
    // What scrolls must be reachable without a mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.label} scope="col" data-numeric={numeric[index] || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // Rows have no identity of their own and never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {table.columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.label} scope="row">
                    {written(row[index], index)}
                  </th>
                ) : (
                  <td key={column.label} data-numeric={numeric[index] || undefined}>
                    {written(row[index], index)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
