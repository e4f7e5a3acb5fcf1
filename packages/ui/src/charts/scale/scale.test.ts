import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPath, linearScale, linePath } from './linear-scale.ts';
import { axisAround, roundedAxis, tickDigits, ticksBetween } from './nice-ticks.ts';

describe('axes', () => {
  it('name round values', () => {
    expect(ticksBetween(44, 76)).toEqual([50, 60, 70]);
    expect(ticksBetween(44, 76, 7)).toEqual([45, 50, 55, 60, 65, 70, 75]);
    expect(ticksBetween(-0.2, 1, 3)).toEqual([0, 0.5, 1]);
    expect(ticksBetween(0.1, 0.3, 4)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
    expect(roundedAxis([56.6, 64.4]).ticks).toEqual([55, 60, 65]);
  });

  it('leave air but never leave the range of a score', () => {
    const axis = axisAround([2, 99], { limits: [0, 100] });
    expect([axis.from, axis.to]).toEqual([0, 100]);
    expect(axisAround([], { limits: [0, 100] }).ticks).toContain(60);
    const flat = axisAround([5, 5]);
    expect(flat.to).toBeGreaterThan(flat.from);
  });

  it('end in ticks where the grid closes the picture', () => {
    const axis = roundedAxis([57.1, 63.4, 61]);
    expect(axis.ticks.at(0)).toBe(axis.from);
    expect(axis.ticks.at(-1)).toBe(axis.to);
  });

  it('hold all values, with three to nine ticks inside', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (values) => {
        for (const axis of [axisAround(values), roundedAxis(values)]) {
          expect(axis.from).toBeLessThanOrEqual(Math.min(...values));
          expect(axis.to).toBeGreaterThanOrEqual(Math.max(...values));
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
          expect(axis.ticks.length).toBeLessThanOrEqual(9);
        }
      }),
    );
  });

  it('show as many decimals as tell ticks apart', () => {
    expect([tickDigits([0, 0.5, 1]), tickDigits([50, 60]), tickDigits([0.15, 0.2])]).toEqual([1, 0, 2]);
  });
});

describe('shapes', () => {
  it('map straight, also downwards', () => {
    const y = linearScale(0, 100, 200, 0);
    expect([y(0), y(25), y(100)]).toEqual([200, 150, 0]);
    expect(linearScale(3, 3, 0, 10)(3)).toBe(0);
  });

  it('draw paths and closed bands', () => {
    expect(
      linePath([
        [0, 1],
        [2.04, 3],
      ]),
    ).toBe('M0 1L2 3');
    expect(
      bandPath(
        [
          [0, 0],
          [1, 0],
        ],
        [
          [0, 2],
          [1, 2],
        ],
      ),
    ).toBe('M0 0L1 0L1 2L0 2Z');
    expect(bandPath([], [])).toBe('');
  });
});
