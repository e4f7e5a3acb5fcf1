import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelledPoint } from './place-labels.ts';

const bounds = { left: 0, top: 0, right: 600, bottom: 400 };
const at = (x: number, y: number, keep = false): LabelledPoint => ({ x, y, radius: 6, width: 50, keep });

describe('labels of the map', () => {
  it('stand to the right of a point that is alone', () => {
    expect(placeLabels([at(100, 100)], [], bounds)).toEqual([{ x: 109, y: 95, anchor: 'start' }]);
  });

  it('turn to the left at the right edge', () => {
    expect(placeLabels([at(590, 100)], [], bounds)[0]?.anchor).toBe('end');
  });

  it('avoid obstacles and each other', () => {
    const [first, second] = placeLabels([at(100, 100), at(104, 100)], [], bounds);
    expect(first).not.toEqual(second);
    const blocked = placeLabels([at(100, 100)], [{ left: 105, top: 80, right: 200, bottom: 120, weight: 2 }], bounds);
    expect(blocked[0]?.anchor).toBe('end');
  });

  it('are left out where it is crowded, unless they must stay', () => {
    const wall = [{ ...bounds, weight: 1 }];
    expect(placeLabels([at(100, 100)], wall, bounds)).toEqual([undefined]);
    expect(placeLabels([at(100, 100, true)], wall, bounds)[0]).toBeDefined();
  });

  it('that are shown without having to never overlap much', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 60, max: 540 }), fc.integer({ min: 30, max: 370 })), {
      maxLength: 40,
    });
    const property = fc.property(points, (places) => {
      const placed = placeLabels(
        places.map(([x, y]) => at(x, y)),
        [],
        bounds,
      ).filter((label) => label !== undefined);
      const boxes = placed.map(({ x, y, anchor }) => {
        const left = anchor === 'start' ? x : anchor === 'end' ? x - 50 : x - 25;
        return { left, top: y - 10 };
      });
      const overlaps = boxes.flatMap((a, index) =>
        boxes.slice(index + 1).map((b) => {
          const across = 50 - Math.abs(a.left - b.left);
          const down = 13 - Math.abs(a.top - b.top);
          return across > 0 && down > 0 ? across * down : 0;
        }),
      );
      return Math.max(0, ...overlaps) <= 36;
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});
