import { useFormats } from '../../format/use-formats.ts';
import { ChartMark } from '../frame/chart-mark.tsx';
import classes from '../frame/chart.module.css';
import { bandPath, linePath, rounded, type Point } from '../scale/linear-scale.ts';
import { spreadLabels } from './spread-labels.ts';
import type { TrendSeries } from './trend-data.ts';
import type { TrendLayout } from './trend-layout.ts';

interface TrendLinesProps {
  readonly layout: TrendLayout;
  readonly series: readonly TrendSeries[];
  readonly digits: number;
}

/** Bands, lines, marks, and each line's name and last value at its end. */
export function TrendLines({ layout, series, digits }: TrendLinesProps) {
  const formats = useFormats();
  const { right, top, bottom, x, y } = layout;
  const lasts = series.map((line) => line.values.findLast((value) => value !== null));
  const ends = spreadLabels(
    lasts.map((last) => (last ? y(last.value) : top)),
    34,
    [top + 4, bottom - 12],
  );
  return (
    <g aria-hidden="true">
      {series.map((line) => (
        <path
          key={line.label}
          d={runsOf(line)
            .map((run) => band(run, layout))
            .join('')}
          fill={`var(--${line.side}-band)`}
          opacity="0.55"
        />
      ))}
      {series.map((line, index) => {
        const last = lasts[index];
        const labelY = ends[index] ?? top;
        return (
          <g key={line.label}>
            <path
              d={runsOf(line)
                .map((run) => linePath(run.map((at): Point => [x(at.index), y(at.value)])))
                .join('')}
              fill="none"
              stroke={`var(--${line.side})`}
              strokeWidth="2"
              strokeLinejoin="round"
            />
            {line.values.map(
              (value, at) =>
                value && (
                  <ChartMark
                    // A line's values are its periods in order; they never move.
                    // oxlint-disable-next-line react/no-array-index-key
                    key={at}
                    kind={line.side}
                    x={x(at)}
                    y={y(value.value)}
                    radius={value === last ? 4.2 : line.values.length > 30 ? 1.6 : 2.6}
                  />
                ),
            )}
            <text x={right + 14} y={rounded(labelY + 1)} className={`${classes[line.side]} ${classes.bold}`}>
              {line.label}
            </text>
            {last && (
              <text x={right + 14} y={rounded(labelY + 16)} className={classes.ink}>
                {formats.estimate(last, digits)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface RunPoint {
  readonly index: number;
  readonly value: number;
  readonly lower: number | null | undefined;
  readonly upper: number | null | undefined;
}

/** Stretches without a gap: a line never crosses what is not known. */
function runsOf(line: TrendSeries): RunPoint[][] {
  const runs: RunPoint[][] = [[]];
  for (const [index, value] of line.values.entries()) {
    if (value) runs.at(-1)?.push({ index, value: value.value, lower: value.lower, upper: value.upper });
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function band(run: readonly RunPoint[], { x, y }: TrendLayout): string {
  const known = run.filter((at) => typeof at.lower === 'number' && typeof at.upper === 'number');
  return bandPath(
    known.map((at) => [x(at.index), y(at.upper ?? at.value)]),
    known.map((at) => [x(at.index), y(at.lower ?? at.value)]),
  );
}
