import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuietHours } from './after-quiet-hours.ts';

const NIGHT = { quietFrom: 20 * 60, quietUntil: 8 * 60 };
const after = (from: string, zone: string, quiet = NIGHT) => {
  const { dueAt, day } = afterQuietHours(new Date(from), zone, quiet);
  return [dueAt.toISOString(), day];
};

describe('quiet hours', () => {
  test.each([
    ['in the day it goes at once', '2026-09-15T10:00:00Z', 'Europe/Madrid', '2026-09-15T10:00:00.000Z', '2026-09-15'],
    [
      'in the evening it waits for the morning',
      '2026-09-15T18:00:00Z',
      'Europe/Madrid',
      '2026-09-16T06:00:00.000Z',
      '2026-09-16',
    ],
    [
      'after midnight it waits for the same day',
      '2026-09-15T23:30:00Z',
      'Europe/Madrid',
      '2026-09-16T06:00:00.000Z',
      '2026-09-16',
    ],
    ['at their end it goes', '2026-09-16T06:00:00Z', 'Europe/Madrid', '2026-09-16T06:00:00.000Z', '2026-09-16'],
    [
      'the same instant is day elsewhere',
      '2026-09-15T18:00:00Z',
      'America/New_York',
      '2026-09-15T18:00:00.000Z',
      '2026-09-15',
    ],
    [
      'and another day further on',
      '2026-09-15T22:00:00Z',
      'Pacific/Auckland',
      '2026-09-15T22:00:00.000Z',
      '2026-09-16',
    ],
    [
      'the night that is an hour short',
      '2026-03-28T21:00:00Z',
      'Europe/Madrid',
      '2026-03-29T06:00:00.000Z',
      '2026-03-29',
    ],
    [
      'the night that is an hour long',
      '2026-10-24T21:00:00Z',
      'Europe/Madrid',
      '2026-10-25T07:00:00.000Z',
      '2026-10-25',
    ],
    [
      'in Santiago midnight is skipped',
      '2026-09-06T03:00:00Z',
      'America/Santiago',
      '2026-09-06T11:00:00.000Z',
      '2026-09-06',
    ],
  ])('%s', (_, from, zone, due, day) => {
    expect(after(from, zone)).toEqual([due, day]);
  });

  test('that end at a skipped time end with the change', () => {
    const quiet = { quietFrom: 0, quietUntil: 150 };
    expect(after('2026-03-29T00:10:00Z', 'Europe/Madrid', quiet)).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-29']);
    expect(after('2026-03-08T06:30:00Z', 'America/New_York', quiet)).toEqual([
      '2026-03-08T07:00:00.000Z',
      '2026-03-08',
    ]);
  });

  test('that end at a time that happens twice end the first time, and the second for what comes between', () => {
    const quiet = { quietFrom: 0, quietUntil: 150 };
    expect(after('2026-10-24T22:30:00Z', 'Europe/Madrid', quiet)[0]).toBe('2026-10-25T00:30:00.000Z');
    expect(after('2026-10-25T01:10:00Z', 'Europe/Madrid', quiet)[0]).toBe('2026-10-25T01:30:00.000Z');
  });

  test('are none when they end as they begin', () => {
    expect(after('2026-09-15T23:00:00Z', 'UTC', { quietFrom: 0, quietUntil: 0 })[0]).toBe('2026-09-15T23:00:00.000Z');
  });

  test('never hold in a zone that does not exist', () => {
    expect(() => after('2026-09-15T23:00:00Z', 'Europe/Atlantis')).toThrow(RangeError);
  });

  test('whenever and wherever: never before, never in them, and not later than their end', () => {
    const zones = ['Europe/Madrid', 'America/Santiago', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        minutes,
        minutes,
        (from, zone, quietFrom, quietUntil) => {
          const quiet = { quietFrom, quietUntil };
          const { dueAt, day } = afterQuietHours(from, zone, quiet);
          expect(dueAt.getTime()).toBeGreaterThanOrEqual(from.getTime());
          expect(dueAt.getTime() - from.getTime()).toBeLessThanOrEqual(49 * 3_600_000);
          expect(afterQuietHours(dueAt, zone, quiet)).toEqual({ dueAt, day });
          const clock = Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()).toZonedDateTimeISO(zone);
          expect(clock.toPlainDate().toString()).toBe(day);
        },
      ),
      { numRuns: 300 },
    );
  });
});
