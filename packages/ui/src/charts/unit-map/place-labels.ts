/** A rectangle that labels should keep clear of; weight says how much it matters. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly weight: number;
}

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  /** Distance from the point's centre to its edge. */
  readonly radius: number;
  /** Width of its words. */
  readonly width: number;
  /** Whether the label must be shown, even over something else. */
  readonly keep: boolean;
}

/** Where a label's baseline begins, ends or has its middle. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const OUTSIDE = 4000;
const ASCENT = 10;
const DESCENT = 3;
/** Above this, a label that need not be shown is left out: it would be hard to read. */
const TOO_CROWDED = 90;

/**
 * Finds each label the least crowded of ten places around its point. Labels that must stay are placed first; a label
 * takes its place from those after it. Undefined for labels that found none.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  obstacles: readonly Box[],
  bounds: Omit<Box, 'weight'>,
): (PlacedLabel | undefined)[] {
  const taken: Box[] = [...obstacles];
  const placed: (PlacedLabel | undefined)[] = points.map(() => undefined);
  const order = points.map((_, index) => index).sort((a, b) => Number(points[b]?.keep) - Number(points[a]?.keep));
  for (const index of order) {
    const point = points[index];
    if (!point) continue;
    const best = leastCrowded(point, taken, bounds);
    if (best.cost > TOO_CROWDED && !point.keep) continue;
    placed[index] = best.label;
    taken.push({ ...best.box, weight: 2.5 });
  }
  return placed;
}

function leastCrowded(point: LabelledPoint, taken: readonly Box[], bounds: Omit<Box, 'weight'>) {
  const options = candidates(point).map((label, rank) => {
    const box = boxOf(label, point.width);
    const out =
      box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom;
    const crowding = taken.reduce((sum, other) => sum + overlap(box, other) * other.weight, 0);
    return { label, box, cost: crowding + rank * 2 + (out ? OUTSIDE : 0) };
  });
  return options.reduce((best, option) => (option.cost < best.cost ? option : best));
}

/** Right or left, a little above or below; then straight above or below; then farther out. */
function candidates({ x, y, radius }: LabelledPoint): PlacedLabel[] {
  const side = radius + 3;
  const far = radius + 8;
  return [
    { x: x + side, y: y - 5, anchor: 'start' },
    { x: x - side, y: y - 5, anchor: 'end' },
    { x: x + side, y: y + 13, anchor: 'start' },
    { x: x - side, y: y + 13, anchor: 'end' },
    { x, y: y - radius - 7, anchor: 'middle' },
    { x, y: y + radius + 15, anchor: 'middle' },
    { x: x + far, y: y - 14, anchor: 'start' },
    { x: x - far, y: y - 14, anchor: 'end' },
    { x: x + far, y: y + 22, anchor: 'start' },
    { x: x - far, y: y + 22, anchor: 'end' },
  ];
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number): Omit<Box, 'weight'> {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT };
}

function overlap(a: Omit<Box, 'weight'>, b: Omit<Box, 'weight'>): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}
