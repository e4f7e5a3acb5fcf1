export { useTrendInitiatives } from './use-trend-initiatives.ts';
