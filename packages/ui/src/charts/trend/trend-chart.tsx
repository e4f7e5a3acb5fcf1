import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { Mark } from '../../marks/mark.tsx';
import { ChartCanvas } from '../frame/chart-canvas.tsx';
import classes from '../frame/chart.module.css';
import { useWidth } from '../frame/use-width.ts';
import '../texts.ts';
import { TrendCursor } from './trend-cursor.tsx';
import type { TrendInitiative, TrendSeries } from './trend-data.ts';
import { TrendGround } from './trend-ground.tsx';
import { trendLayout } from './trend-layout.ts';
import { TrendLines } from './trend-lines.tsx';

export interface TrendChartProps {
  /** In order; as period strings. */
  readonly periods: readonly string[];
  readonly series: readonly TrendSeries[];
  readonly initiatives?: readonly TrendInitiative[];
  /** The range the score cannot leave. */
  readonly limits?: readonly [number, number];
  readonly digits?: number;
}

/** Scores over time with their bands, and what was done meanwhile as lanes below. */
export function TrendChart({ periods, series, initiatives = [], limits, digits = 1 }: TrendChartProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  const layout = trendLayout(width, { periods, series, initiatives, limits, digits, formats });
  const shown = at ?? periods.length - 1;
  const valueOf = (line: TrendSeries, index: number) => {
    const value = line.values[index];
    return value ? formats.estimate(value, digits) : t('trend.none');
  };
  const period = periods[shown];
  const label = t('trend.label', {
    from: formats.period(periods.at(0) ?? ''),
    to: formats.period(periods.at(-1) ?? ''),
    series: formats.list(series.map((line) => line.label)),
  });
  const named = initiatives.map((initiative) => `${initiative.letter} ${initiative.name}`);
  return (
    <ChartCanvas
      canvasRef={ref}
      width={width}
      height={layout.height}
      label={label}
      description={named.length > 0 ? t('trend.initiatives', { list: formats.list(named) }) : ''}
      interactive
      overlay={
        at !== undefined &&
        period !== undefined && (
          <div
            className={classes.detail}
            style={{ top: layout.bottom + 6, left: Math.max(0, Math.min(layout.x(at) - 60, width - 190)) }}
            aria-hidden="true"
          >
            <b>{formats.period(period)}</b>
            <dl>
              {series.map((line) => (
                <div key={line.label} style={{ display: 'contents' }}>
                  <dt>
                    <Mark kind={line.side} size={10} />
                    {line.label}
                  </dt>
                  <dd>{valueOf(line, at)}</dd>
                  <dd />
                </div>
              ))}
            </dl>
          </div>
        )
      }
    >
      <TrendGround layout={layout} periods={periods} />
      <TrendLines layout={layout} series={series} digits={digits} />
      <TrendCursor
        layout={layout}
        count={periods.length}
        at={at}
        spoken={t('trend.at', {
          period: formats.period(period ?? ''),
          values: series.map((line) => `${line.label} ${valueOf(line, shown)}`).join('; '),
        })}
        onMove={setAt}
      />
    </ChartCanvas>
  );
}
