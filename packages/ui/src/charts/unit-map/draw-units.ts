import { measureText } from '../frame/measure-text.ts';
import type { LevelCurve } from './level-curves.ts';
import { CROWD, type MapLayout } from './map-layout.ts';
import type { DrawnUnit } from './map-units.tsx';
import type { MapUnit } from './map-unit.ts';
import { placeLabels, type Box } from './place-labels.ts';

/** Labels worth trying to place on a crowded map: those of the largest units. */
const TRIED = 120;

/** Puts every unit where it belongs and finds places for the names. Emphasised units are always named. */
export function drawUnits(
  units: readonly MapUnit[],
  layout: MapLayout,
  emphasised: ReadonlySet<string>,
  curves: readonly LevelCurve[],
): DrawnUnit[] {
  const { frame, x, y } = layout;
  const bare = units.map((unit) => {
    const { inside, outside } = unit;
    const across = (end: number) => within(x(end), frame.left, frame.right);
    const down = (end: number) => within(y(end), frame.top, frame.bottom);
    return {
      unit,
      x: x(inside.value),
      y: y(outside.value),
      radius: layout.radius(unit),
      across: ends(inside, across),
      down: ends(outside, down),
      trail: (unit.trail ?? []).map((at) => [across(at.inside), down(at.outside)] as const),
    };
  });
  const crowded = units.length > CROWD;
  const largest = new Set([...bare].sort((a, b) => b.radius - a.radius).slice(0, TRIED));
  const tried = bare.filter((drawn) => emphasised.has(drawn.unit.id) || largest.has(drawn));
  const labels = placeLabels(
    tried.map((drawn) => ({
      x: drawn.x,
      y: drawn.y,
      radius: drawn.radius,
      width: measureText(drawn.unit.name, 12, emphasised.has(drawn.unit.id) ? 600 : 450),
      keep: emphasised.has(drawn.unit.id) || units.length <= 20,
    })),
    [...bare.flatMap((drawn) => obstaclesOf(drawn, crowded)), ...quadrantNames(layout), ...curves.map(curveName)],
    frame,
  );
  const labelOf = new Map(tried.map((drawn, index) => [drawn, labels[index]]));
  return bare.map((drawn) => ({ ...drawn, label: labelOf.get(drawn) }));
}

function ends(side: MapUnit['inside'], scale: (value: number) => number): readonly [number, number] | undefined {
  if (typeof side.lower !== 'number' || typeof side.upper !== 'number') return undefined;
  return [scale(side.lower), scale(side.upper)];
}

function obstaclesOf({ x, y, radius, across, down, trail }: Omit<DrawnUnit, 'label'>, crowded: boolean): Box[] {
  const boxes = [around(x, y, radius + 1, 2), ...trail.map(([px, py]) => around(px, py, 3, 2))];
  if (!crowded && across) boxes.push({ left: across[0], right: across[1], top: y - 1, bottom: y + 1, weight: 0.4 });
  if (!crowded && down) boxes.push({ left: x - 1, right: x + 1, top: down[1], bottom: down[0], weight: 0.4 });
  return boxes;
}

function quadrantNames({ frame }: MapLayout): Box[] {
  return [name(frame.left, frame.top), name(frame.left, frame.bottom - 26), name(frame.right - 130, frame.bottom - 26)];
}

function curveName({ end: [x, y] }: LevelCurve): Box {
  return { left: x - 48, right: x + 4, top: y - 18, bottom: y, weight: 1 };
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function around(x: number, y: number, reach: number, weight: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach, weight };
}

function name(left: number, top: number): Box {
  return { left, right: left + 124, top, bottom: top + 22, weight: 2 };
}
