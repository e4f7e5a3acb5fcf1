import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { tickDigits } from '../scale/nice-ticks.ts';
import '../texts.ts';
import type { TrendSeries } from './trend-data.ts';
import { trendAxis } from './trend-layout.ts';

/** "axis from 54 to 66": a truncated axis is said in words, in the sub-line of the chart. */
export function useAxisNote(series: readonly TrendSeries[], limits?: readonly [number, number]): string {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const axis = trendAxis(series, limits);
  const digits = tickDigits(axis.ticks);
  return t('trend.axis', { from: formats.number(axis.from, digits), to: formats.number(axis.to, digits) });
}
