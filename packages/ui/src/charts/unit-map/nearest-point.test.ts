import { describe, expect, it } from 'vitest';
import { pointNear, pointTowards } from './nearest-point.ts';

const points = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 5, y: 40 },
  { x: 40, y: 0 },
];

describe('moving between points', () => {
  it('goes to the nearest that lies that way', () => {
    expect(pointTowards(points, 0, 'right')).toBe(1);
    expect(pointTowards(points, 1, 'right')).toBe(3);
    expect(pointTowards(points, 0, 'down')).toBe(2);
    expect(pointTowards(points, 3, 'left')).toBe(1);
  });

  it('stays where nothing lies that way', () => {
    expect(pointTowards(points, 0, 'left')).toBe(0);
    expect(pointTowards([], 0, 'left')).toBe(0);
  });

  it('reaches points in the same place', () => {
    expect(
      pointTowards(
        [
          { x: 1, y: 1 },
          { x: 1, y: 1 },
        ],
        0,
        'right',
      ),
    ).toBe(1);
  });

  it('finds what is under the pointer, within reach', () => {
    expect(pointNear(points, 8, 0, 5)).toBe(1);
    expect(pointNear(points, 20, 20, 5)).toBeUndefined();
  });
});
