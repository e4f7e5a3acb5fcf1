export { ChartSection, type ChartSectionProps } from './chart-section.tsx';
export type { ChartCell, ChartColumn, ChartTable } from './chart-table.ts';
export { saveFile } from '../download/save-file.ts';
