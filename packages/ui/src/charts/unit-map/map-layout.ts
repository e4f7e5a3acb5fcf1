import { linearScale, type Scale } from '../scale/linear-scale.ts';
import { axisAround, type Axis } from '../scale/nice-ticks.ts';
import type { MapUnit } from './map-unit.ts';

interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface MapLayout {
  readonly frame: MapFrame;
  readonly height: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly x: Scale;
  readonly y: Scale;
  /** Half the diagonal of a unit's diamond. */
  radius(unit: MapUnit): number;
}

export interface MapLayoutOptions {
  readonly units: readonly MapUnit[];
  readonly cut: { readonly inside: number; readonly outside: number };
  /** The range a score cannot leave. */
  readonly limits: readonly [number, number] | undefined;
  /** Whether both scores are on one scale, so that both axes show the same stretch of it. */
  readonly sameScale: boolean;
}

/** Above this many units the diamonds shrink and intervals show only on demand. */
export const CROWD = 60;

export function mapLayout(width: number, { units, cut, limits, sameScale }: MapLayoutOptions): MapLayout {
  const height = width >= 480 ? Math.round(Math.min(478, width * 0.76)) : Math.max(300, Math.round(width * 0.98));
  const frame = { left: 40, top: 8, right: width - 8, bottom: height - 40 };
  const inside = [...stretch(units, (unit) => unit.inside), cut.inside];
  const outside = [...stretch(units, (unit) => unit.outside), cut.outside];
  const count = Math.max(3, Math.round((frame.right - frame.left) / 70));
  const options = { count, air: 0.05, ...(limits && { limits }) };
  const xAxis = axisAround(sameScale ? [...inside, ...outside] : inside, options);
  const yAxis = axisAround(sameScale ? [...inside, ...outside] : outside, options);
  return {
    frame,
    height,
    xAxis,
    yAxis,
    x: linearScale(xAxis.from, xAxis.to, frame.left, frame.right),
    y: linearScale(yAxis.from, yAxis.to, frame.bottom, frame.top),
    radius: radiusBySize(units),
  };
}

/** All scores and most of their intervals: one very unsure unit must not press the others together. */
function stretch(units: readonly MapUnit[], side: (unit: MapUnit) => MapUnit['inside']): number[] {
  const values = units.map((unit) => side(unit).value);
  const reach = 0.12 * (Math.max(...values) - Math.min(...values));
  const low = Math.min(...values) - reach;
  const high = Math.max(...values) + reach;
  const ends = units.flatMap((unit) => [side(unit).lower, side(unit).upper]).filter((end) => typeof end === 'number');
  return [...values, ...ends.map((end) => Math.min(high, Math.max(low, end)))];
}

const people = (unit: MapUnit) => (unit.inside.n ?? 0) + (unit.outside.n ?? 0);

/** Area follows n: four times the people, twice the diagonal. Without n all are the same. */
function radiusBySize(units: readonly MapUnit[]): (unit: MapUnit) => number {
  const most = Math.max(0, ...units.map(people));
  const [small, large] = units.length > CROWD ? [3.2, 7] : [5.2, 8.5];
  if (most === 0 || units.every((unit) => people(unit) === most)) return () => (units.length > CROWD ? 4 : 6);
  return (unit) => Math.max(small, large * Math.sqrt(people(unit) / most));
}
