import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barOf, timeOf } from './time-of.ts';

const TODAY = '2026-09-15';

test('the axis begins with the first day that is known', () => {
  expect(timeOf([{ fromDay: '2020-01-01', toDay: null }], TODAY)).toEqual({ first: '2020-01-01', today: TODAY });
  expect(timeOf([{ fromDay: null, toDay: null }], TODAY).first).toBe('2025-09-15');
});

test('since ever until further notice is all of it', () => {
  expect(barOf({ fromDay: null, toDay: null }, { first: '2020-01-01', today: TODAY })).toEqual({ start: 0, length: 1 });
});

test('no bar leaves the axis, and each can be seen', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const tie = fc.record({ fromDay: fc.option(day), toDay: fc.option(day) });
  fc.assert(
    fc.property(fc.array(tie, { minLength: 1 }), (drawn) => {
      const ties = drawn.map(({ fromDay, toDay }) => {
        const days = [fromDay, toDay].map((each) => each?.toISOString().slice(0, 10) ?? null);
        return { fromDay: days[0] ?? null, toDay: days[1] ?? null };
      });
      const time = timeOf(ties, TODAY);
      for (const each of ties) {
        const { start, length } = barOf(each, time);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
        expect(start + length).toBeLessThanOrEqual(1.000001);
      }
    }),
  );
});
