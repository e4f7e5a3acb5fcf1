import { STRONGEST, type Emotion } from '@unisono/people-core/schema';

/** The wheel's own units: as wide as a phone's column, so that a unit is about a pixel there. */
export const WHEEL = { width: 342, height: 356, x: 171, y: 178 } as const;

export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly size: number;
}

export interface Spoke {
  readonly emotion: Emotion;
  /** Radians, clockwise from the top. */
  readonly angle: number;
  /** From the weakest, at the centre, to the strongest. */
  readonly marks: readonly Mark[];
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

/** How far out each intensity is, from 1. */
const RADII = [45, 63, 83, 105.5, 130.5];
const SIZES = [4.5, 6, 7.5, 9, 10.5];
/** Twenty spokes leave half the room between them. */
const SMALL_SIZES = [3, 4, 5.25, 6.5, 8];
const ROOMY = 12;
const REACH = (RADII.at(-1) ?? 0) + 16;

/** Pleasant on the right, unpleasant on the left, more control further up: as the instrument has it. */
export function spokesOf(emotions: readonly Emotion[]): Spoke[] {
  const step = (2 * Math.PI) / emotions.length;
  const roomy = emotions.length <= ROOMY;
  const sizes = roomy ? SIZES : SMALL_SIZES;
  return emotions.map((emotion, index) => {
    const angle = (index + 0.5) * step;
    const at = (radius: number) => ({
      x: WHEEL.x + radius * Math.sin(angle),
      y: WHEEL.y - radius * Math.cos(angle),
    });
    const marks = RADII.map((radius, level) => ({ ...at(radius), size: sizes[level] ?? 0 }));
    return { emotion, angle, marks, label: roomy ? roomyLabel(angle) : closeLabel(angle) };
  });
}

/** Beside the end of the spoke: above or below it where names are centred, over it at the edges. */
function roomyLabel(angle: number): Spoke['label'] {
  const across = Math.sin(angle);
  const up = Math.cos(angle);
  const end = RADII.at(-1) ?? 0;
  if (Math.abs(across) > 0.9) {
    const x = WHEEL.x + Math.sign(across) * (end + 32);
    return { x, y: WHEEL.y - end * up - 20, anchor: across > 0 ? 'end' : 'start' };
  }
  if (Math.abs(across) > 0.5) {
    const y = WHEEL.y - end * up + (up > 0 ? -18 : 28);
    return { x: WHEEL.x + (end + 11) * across, y, anchor: 'middle' };
  }
  return { x: WHEEL.x + (end + 20) * across, y: WHEEL.y - (end + 20) * up + 5, anchor: 'middle' };
}

/** Between twenty spokes: outwards from the end, at the edges between two spokes. */
function closeLabel(angle: number): Spoke['label'] {
  const across = Math.sin(angle);
  const up = Math.cos(angle);
  const end = RADII.at(-1) ?? 0;
  const right = across > 0;
  if (Math.abs(across) > 0.8) {
    const x = right ? WHEEL.width : 0;
    return { x, y: WHEEL.y - end * up - 12, anchor: right ? 'end' : 'start' };
  }
  const x = WHEEL.x + (end + 12) * across + (right ? -6 : 6);
  return { x, y: WHEEL.y - (end + 16) * up + (up > 0 ? 2 : 8), anchor: right ? 'start' : 'end' };
}

/** What a tap at a place of the wheel means: the spoke and intensity nearest to it, or neither. */
export function touchedAt(
  spokes: readonly Spoke[],
  place: { readonly x: number; readonly y: number },
): { readonly spoke: Spoke; readonly intensity: number } | undefined {
  const radius = Math.hypot(place.x - WHEEL.x, place.y - WHEEL.y);
  const [weakest = 0] = RADII;
  if (radius < weakest - 14 || radius > REACH) return undefined;
  const angle = Math.atan2(place.x - WHEEL.x, WHEEL.y - place.y);
  const spoke = spokes[Math.floor((((angle + 2 * Math.PI) % (2 * Math.PI)) / (2 * Math.PI)) * spokes.length)];
  if (!spoke) return undefined;
  const distances = RADII.map((each) => Math.abs(each - radius));
  return { spoke, intensity: Math.min(STRONGEST, distances.indexOf(Math.min(...distances)) + 1) };
}
