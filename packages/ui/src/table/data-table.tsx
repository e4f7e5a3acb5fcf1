import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../texts/use-language.ts';
import { nextSort, sortRows } from './sort-rows.ts';
import type { TableColumn, TableSort } from './table-column.ts';
import { DataTableRow } from './data-table-row.tsx';
import './texts.ts';
import classes from './table.module.css';

export interface DataTableProps<Row> {
  /** Read out by screen readers. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  idOf(row: Row): string;
  /** Stands first, in bold, and is never sorted. */
  readonly total?: Row;
  /** Rows of one group stay together; a darker rule begins each. Not while sorted. */
  groupOf?(row: Row): string;
  /** 26 px for reading (the default), 32 px for operating. */
  readonly density?: 'reading' | 'operating';
  /** The whole row opens; the first cell is its button for the keyboard. */
  onOpen?(row: Row): void;
  /** Pixels after which the table scrolls by itself under its head. */
  readonly maxHeight?: number;
  /** Instead of rows, where there are none. */
  readonly empty?: ReactNode;
  /** The order it begins with. */
  readonly initialSort?: TableSort;
}

/** A dense table: sticky head, total first, groups, sorting, rows that open. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, idOf, total, groupOf, density = 'reading', onOpen, maxHeight, empty } = props;
  const { t } = useTranslation('table');
  const language = useLanguage();
  const [sort, setSort] = useState(props.initialSort);
  const sorted = sortRows(rows, columns, sort, language);
  const groups = sorted.map((row) => (sort ? undefined : groupOf?.(row)));
  return (
    <>
      {/* What scrolls must be reachable without a mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} style={{ maxHeight }} role="group" aria-label={caption} tabIndex={0}>
        <table className={classes.table} data-density={density}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  style={{ width: column.width }}
                  data-numeric={column.numeric || undefined}
                  aria-sort={sort?.key === column.key ? sort.direction : undefined}
                >
                  {column.sortBy ? (
                    <button
                      type="button"
                      title={t('sortBy', { column: column.label })}
                      onClick={() => setSort(nextSort(column.key, column.numeric ?? false, sort))}
                    >
                      {column.head ?? column.label}
                      {sort?.key === column.key && <SortIcon direction={sort.direction} />}
                    </button>
                  ) : (
                    (column.head ?? column.label)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {total !== undefined && <DataTableRow row={total} columns={columns} total onOpen={undefined} />}
            {sorted.map((row, index) => (
              <DataTableRow
                key={idOf(row)}
                row={row}
                columns={columns}
                begins={groups[index] !== undefined && groups[index] !== groups[index - 1]}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && empty !== undefined && <div className={classes.empty}>{empty}</div>}
    </>
  );
}

function SortIcon({ direction }: { direction: TableSort['direction'] }) {
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return <Arrow size={12} stroke={2} aria-hidden />;
}
