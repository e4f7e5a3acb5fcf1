import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysFrom, isDay, weekdayOf } from './day.ts';
import { weeksInYear } from './iso-week.ts';
import { firstDayOf, lastDayOf, periodContains, periodOf } from './period-days.ts';
import { movePeriod, nextPeriod, periodsBetween, previousPeriod } from './period-sequence.ts';
import { periodSchema } from './period.schema.ts';
import { formatPeriod, GRAINS, grainOf, InvalidPeriodError, isPeriod, parsePeriod } from './period.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const grain = fc.constantFrom(...GRAINS);
const period = fc.tuple(day, grain).map(([anyDay, anyGrain]) => periodOf(anyDay, anyGrain));

describe('a period', () => {
  it('reads the four forms', () => {
    expect(parsePeriod('2026')).toEqual({ grain: 'year', year: 2026, number: 1 });
    expect(parsePeriod('2026-Q3')).toEqual({ grain: 'quarter', year: 2026, number: 3 });
    expect(parsePeriod('2026-09')).toEqual({ grain: 'month', year: 2026, number: 9 });
    expect(parsePeriod('2026-W38')).toEqual({ grain: 'week', year: 2026, number: 38 });
  });

  it.each(['', '26', '2026-13', '2026-00', '2026-Q5', '2026-W00', '2025-W53', '2026-9', '2026-09-01', ' 2026', '0999'])(
    'refuses %j',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(InvalidPeriodError);
      expect(isPeriod(text)).toBe(false);
      expect(periodSchema.safeParse(text).success).toBe(false);
    },
  );

  it('knows long ISO years and weeks that lie in two calendar years', () => {
    expect([2020, 2024, 2026, 2032].map(weeksInYear)).toEqual([53, 52, 53, 53]);
    expect(periodOf('2027-01-01', 'week')).toBe('2026-W53');
    expect(periodOf('2024-12-30', 'week')).toBe('2025-W01');
    expect([firstDayOf('2026-W01'), lastDayOf('2026-W01')]).toEqual(['2025-12-29', '2026-01-04']);
  });

  it('knows quarters and leap Februaries', () => {
    expect([firstDayOf('2026-Q3'), lastDayOf('2026-Q3')]).toEqual(['2026-07-01', '2026-09-30']);
    expect([lastDayOf('2024-02'), lastDayOf('2026-02'), lastDayOf('2026')]).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-12-31',
    ]);
  });

  it('is written the way it was read', () => {
    fc.assert(
      fc.property(period, (text) => {
        expect(formatPeriod(parsePeriod(text))).toBe(text);
      }),
    );
  });

  it('holds every day from its first to its last and no other', () => {
    fc.assert(
      fc.property(day, grain, (anyDay, anyGrain) => {
        const own = periodOf(anyDay, anyGrain);
        expect(periodContains(own, anyDay)).toBe(true);
        expect(periodOf(firstDayOf(own), anyGrain)).toBe(own);
        expect(periodOf(lastDayOf(own), anyGrain)).toBe(own);
        expect(periodContains(own, addDays(firstDayOf(own), -1))).toBe(false);
        expect(periodContains(own, addDays(lastDayOf(own), 1))).toBe(false);
      }),
    );
  });

  it('is followed without gap, and going back returns', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -60, max: 60 }), (text, steps) => {
        expect(firstDayOf(nextPeriod(text))).toBe(addDays(lastDayOf(text), 1));
        expect(previousPeriod(nextPeriod(text))).toBe(text);
        expect(grainOf(nextPeriod(text))).toBe(grainOf(text));
        expect(movePeriod(movePeriod(text, steps), -steps)).toBe(text);
      }),
    );
  });

  it('lists everything between two, also in a finer grain', () => {
    expect(periodsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(periodsBetween('2026', '2026', 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periodsBetween('2027', '2026')).toEqual([]);
    expect(periodsBetween('2026', '2026', 'week')).toHaveLength(53);
  });
});

describe('a day', () => {
  it('exists or does not', () => {
    expect(['2024-02-29', '2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('counts days consistently, a week having seven', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        expect(daysFrom(from, addDays(from, count))).toBe(count);
        expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
      }),
    );
  });
});
