export { DataTable, type DataTableProps } from './data-table.tsx';
export type { TableColumn, TableSort } from './table-column.ts';
