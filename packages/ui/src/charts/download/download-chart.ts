import type { ChartTable } from '../frame/chart-table.ts';
import { csvOf } from './csv.ts';
import { fileNameOf, saveFile } from './save-file.ts';

export type ChartFormat = 'png' | 'svg' | 'csv';

export interface DownloadableChart {
  readonly title: string;
  readonly subtitle: string;
  readonly table: ChartTable;
  /** The drawn chart; null while its table is shown. */
  readonly chart: SVGSVGElement | null;
}

/** Saves a chart as a picture, or its numbers as a table. What draws pictures is fetched when first asked for. */
export async function downloadChart(
  format: ChartFormat,
  { title, subtitle, table, chart }: DownloadableChart,
): Promise<void> {
  const name = fileNameOf(title, format);
  if (format === 'csv') return saveFile(name, new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  if (!chart) throw new Error('there is no picture while the table is shown');
  const { pictureOf } = await import('./svg-picture.ts');
  const picture = await pictureOf(chart, title, subtitle);
  if (format === 'svg') return saveFile(name, new Blob([picture.svg], { type: 'image/svg+xml' }));
  const { pngOf } = await import('./png-of.ts');
  saveFile(name, await pngOf(picture));
}
