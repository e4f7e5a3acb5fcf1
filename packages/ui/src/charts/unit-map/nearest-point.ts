export type Direction = 'left' | 'right' | 'up' | 'down';

interface Place {
  readonly x: number;
  readonly y: number;
}

const STEP: Record<Direction, Place> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

const FAR = 1e6;

/**
 * The point an arrow key leads to: ahead, near, and not far to the side (a step aside counts double).
 * The index itself when nothing lies that way.
 */
export function pointTowards(points: readonly Place[], from: number, direction: Direction): number {
  const here = points[from];
  if (!here) return points.length > 0 ? 0 : from;
  const step = STEP[direction];
  let best = from;
  let least = Infinity;
  for (const [index, point] of points.entries()) {
    const ahead = (point.x - here.x) * step.x + (point.y - here.y) * step.y;
    const aside = Math.abs((point.x - here.x) * step.y) + Math.abs((point.y - here.y) * step.x);
    // What lies mostly to the side is reached by the other keys; here it is the last resort.
    const distance = ahead + 2 * aside + (aside > 2 * ahead ? FAR : 0);
    // Points in one place are reached one after another, by their order.
    const follows = ahead > 0 || (ahead === 0 && aside === 0 && index > from);
    if (index !== from && follows && distance < least) {
      best = index;
      least = distance;
    }
  }
  return best;
}

/** The point under the pointer, within reach of it. */
export function pointNear(points: readonly Place[], x: number, y: number, reach: number): number | undefined {
  let best: number | undefined;
  let least = reach * reach;
  for (const [index, point] of points.entries()) {
    const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
    if (distance <= least) {
      best = index;
      least = distance;
    }
  }
  return best;
}
