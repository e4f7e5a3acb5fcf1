export type { TrendInitiative, TrendSeries } from './trend-data.ts';
export { TrendChart, type TrendChartProps } from './trend-chart.tsx';
export { useAxisNote } from './use-axis-note.ts';
