import type { Formats } from '../../format/formats.ts';
import { measureText } from '../frame/measure-text.ts';
import { linearScale, type Scale } from '../scale/linear-scale.ts';
import { roundedAxis, type Axis } from '../scale/nice-ticks.ts';
import { dayPosition } from './day-position.ts';
import { placeInLanes, type PlacedBar } from './lanes.ts';
import type { TrendInitiative, TrendSeries } from './trend-data.ts';

interface DrawnInitiative extends PlacedBar {
  readonly initiative: TrendInitiative;
  readonly start: number;
  readonly end: number;
}

export interface TrendLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly axis: Axis;
  readonly x: Scale;
  readonly y: Scale;
  readonly initiatives: readonly DrawnInitiative[];
}

export interface TrendOptions {
  readonly periods: readonly string[];
  readonly series: readonly TrendSeries[];
  readonly initiatives: readonly TrendInitiative[];
  readonly limits: readonly [number, number] | undefined;
  readonly digits: number;
  readonly formats: Formats;
}

export const LANE = 18;

/** The axis of all values and intervals, ending in ticks. */
export function trendAxis(series: readonly TrendSeries[], limits: readonly [number, number] | undefined): Axis {
  const values = series.flatMap((line) =>
    line.values.flatMap((value) => (value ? [value.value, value.lower, value.upper] : [])),
  );
  const known = values.filter((value) => typeof value === 'number');
  return roundedAxis(known, { count: 4, ...(limits && { limits }) });
}

export function trendLayout(width: number, options: TrendOptions): TrendLayout {
  const { periods, series, initiatives, limits, digits, formats } = options;
  const axis = trendAxis(series, limits);
  const words = series.flatMap((line) => {
    const last = line.values.findLast((value) => value !== null);
    return [measureText(line.label, 12, 600), last ? measureText(formats.estimate(last, digits), 12) : 0];
  });
  const left = 30;
  const right = Math.max(left + 80, width - Math.max(0, ...words) - 16);
  const top = 8;
  const bottom = top + (width >= 700 ? 190 : 134);
  const x = linearScale(0, Math.max(1, periods.length - 1), left + 10, right);
  const within = (position: number) => Math.min(right, Math.max(left, x(position)));
  const bars = initiatives.map((initiative) => {
    const start = within(dayPosition(initiative.from, periods));
    const end = initiative.to === null ? right : within(dayPosition(initiative.to, periods));
    const labelWidth = measureText(`${initiative.letter} ${initiative.name}`, 11);
    return { start, end: Math.max(end, start + 3), labelWidth };
  });
  const placed = placeInLanes(bars, width);
  const lanes = Math.max(0, ...placed.map((bar) => bar.lane + 1));
  return {
    left,
    right,
    top,
    bottom,
    height: bottom + 26 + (lanes > 0 ? lanes * LANE + 4 : 0),
    axis,
    x,
    y: linearScale(axis.from, axis.to, bottom, top),
    initiatives: initiatives.map((initiative, index) => ({
      initiative,
      start: bars[index]?.start ?? left,
      end: bars[index]?.end ?? left,
      ...(placed[index] ?? { lane: 0, label: 'after' }),
    })),
  };
}
