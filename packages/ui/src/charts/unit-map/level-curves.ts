import type { Point } from '../scale/linear-scale.ts';
import type { MapLayout } from './map-layout.ts';

export interface LevelCurve {
  readonly level: number;
  readonly points: readonly Point[];
  /** The curve's last point inside the frame, where its name stands. */
  readonly end: Point;
}

/** Curves of equal level √(inside · outside), at every tick they cross the picture. */
export function levelCurves({ xAxis, yAxis, x, y }: MapLayout): LevelCurve[] {
  const steps = 80;
  const levels = xAxis.ticks.filter((tick) => tick > 0 && tick % 10 === 0);
  return levels.flatMap((level) => {
    const points: Point[] = [];
    for (let step = 0; step <= steps; step += 1) {
      const inside = xAxis.from + ((xAxis.to - xAxis.from) * step) / steps;
      const outside = inside > 0 ? level ** 2 / inside : Infinity;
      if (outside >= yAxis.from && outside <= yAxis.to) points.push([x(inside), y(outside)]);
    }
    const end = points.at(-1);
    return end && points.length > 4 ? [{ level, points, end }] : [];
  });
}
