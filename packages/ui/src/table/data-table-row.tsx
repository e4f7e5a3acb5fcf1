import type { TableColumn } from './table-column.ts';
import classes from './table.module.css';

interface DataTableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
  readonly total?: boolean;
  /** Whether a group begins with it. */
  readonly begins?: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
}

export function DataTableRow<Row>({ row, columns, total = false, begins = false, onOpen }: DataTableRowProps<Row>) {
  return (
    <tr data-total={total || undefined} data-begins={begins || undefined} data-opens={onOpen ? true : undefined}>
      {columns.map((column, index) => {
        const content = column.render(row);
        if (index > 0) {
          return (
            <td key={column.key} data-numeric={column.numeric || undefined}>
              {content}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" data-numeric={column.numeric || undefined}>
            {onOpen ? (
              <button type="button" className={classes.open} onClick={() => onOpen(row)}>
                {content}
              </button>
            ) : (
              content
            )}
          </th>
        );
      })}
    </tr>
  );
}
