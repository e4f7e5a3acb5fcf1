import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from './instant-of.ts';
import { occurrences } from './occurrences.ts';
import { schedule, type Recurrence, type Schedule } from './schedule.schema.ts';

const planned = (timeZone: string, opensAt: string, recurrence: Recurrence): Schedule =>
  schedule.parse({ timeZone, opensAt, closesAt: opensAt, days: 7, recurrence });
const weekly = (firstDay: string): Recurrence => ({ kind: 'weekly', firstDay, every: 1, lastDay: null });
const opening = (plan: Schedule, from: string, to: string) =>
  occurrences(plan, from, to).map(({ day, opensAt }) => `${day} ${opensAt.toISOString()}`);

const on = (recurrence: Recurrence, from: string, to: string) =>
  occurrences(planned('Europe/Madrid', '09:00', recurrence), from, to).map(({ day, number }) => `${number} ${day}`);

describe('a wall-clock time', () => {
  test.each([
    // Clocks leap: 02:00–03:00 in Madrid and New York, midnight to one in Santiago.
    ['Europe/Madrid', '2026-03-29', '02:30', '2026-03-29T01:00:00Z'],
    ['Europe/Madrid', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['America/New_York', '2026-03-08', '02:15', '2026-03-08T07:00:00Z'],
    ['America/Santiago', '2026-09-06', '00:00', '2026-09-06T04:00:00Z'],
    ['America/Santiago', '2026-09-06', '00:59', '2026-09-06T04:00:00Z'],
    // Clocks turn back: the first of the two.
    ['Europe/Madrid', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00Z'],
    // And any other day.
    ['Europe/Madrid', '2026-07-01', '09:00', '2026-07-01T07:00:00Z'],
    ['America/Santiago', '2026-07-01', '09:00', '2026-07-01T13:00:00Z'],
  ])('in %s on %s at %s is one instant', (zone, day, time, instant) => {
    expect(instantOf(day, time, zone).toString()).toBe(instant);
  });

  test('is never before an earlier one of the same zone, whatever the clocks do', () => {
    const zones = fc.constantFrom('Europe/Madrid', 'America/Santiago', 'America/New_York', 'Australia/Lord_Howe');
    const minutes = fc.integer({ min: 0, max: 2 * 365 * 1440 });
    fc.assert(
      fc.property(zones, minutes, fc.integer({ min: 120, max: 3000 }), (zone, start, later) => {
        const at = (offset: number) => {
          const wall = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes: offset });
          return instantOf(wall.toPlainDate().toString(), wall.toPlainTime().toString().slice(0, 5), zone);
        };
        expect(Temporal.Instant.compare(at(start), at(start + later))).toBeLessThan(0);
      }),
    );
  });
});

describe('a weekly schedule stays at its hour', () => {
  test.each([
    [
      'Europe/Madrid',
      '2026-03-22',
      [
        '2026-03-22 2026-03-22T08:00:00.000Z',
        '2026-03-29 2026-03-29T07:00:00.000Z',
        '2026-04-05 2026-04-05T07:00:00.000Z',
      ],
    ],
    [
      'America/Santiago',
      '2026-08-30',
      [
        '2026-08-30 2026-08-30T13:00:00.000Z',
        '2026-09-06 2026-09-06T12:00:00.000Z',
        '2026-09-13 2026-09-13T12:00:00.000Z',
      ],
    ],
    [
      'America/New_York',
      '2026-10-25',
      [
        '2026-10-25 2026-10-25T13:00:00.000Z',
        '2026-11-01 2026-11-01T14:00:00.000Z',
        '2026-11-08 2026-11-08T14:00:00.000Z',
      ],
    ],
  ])('across the change in %s', (zone, firstDay, expected) => {
    const plan = planned(zone, '09:00', weekly(firstDay));
    expect(opening(plan, firstDay, expected.at(-1)?.slice(0, 10) ?? '')).toEqual(expected);
  });

  test('and its window is as many days, although one of them is an hour short', () => {
    const [window] = occurrences(planned('Europe/Madrid', '09:00', weekly('2026-03-25')), '2026-03-25', '2026-03-25');
    expect(window?.closesAt.toISOString()).toBe('2026-04-01T07:00:00.000Z');
  });
});

describe('which days', () => {
  test('monthly from the 31st: the last day of shorter months, and the 31st again', () => {
    const monthly: Recurrence = { kind: 'monthly', firstDay: '2026-01-31', every: 1, lastDay: null };
    expect(on(monthly, '2026-01-01', '2026-05-01')).toEqual([
      '0 2026-01-31',
      '1 2026-02-28',
      '2 2026-03-31',
      '3 2026-04-30',
    ]);
  });

  test('quarterly, and not after its last day', () => {
    const quarterly: Recurrence = { kind: 'monthly', firstDay: '2026-01-15', every: 3, lastDay: '2026-07-15' };
    expect(on(quarterly, '2026-02-01', '2027-12-31')).toEqual(['1 2026-04-15', '2 2026-07-15']);
  });

  test('every other week', () => {
    const fortnightly: Recurrence = { kind: 'weekly', firstDay: '2026-01-05', every: 2, lastDay: null };
    expect(on(fortnightly, '2026-01-06', '2026-02-02')).toEqual(['1 2026-01-19', '2 2026-02-02']);
  });

  test('once, and every day for those whose time has come', () => {
    expect(on({ kind: 'once', day: '2026-03-01' }, '2026-01-01', '2026-12-31')).toEqual(['0 2026-03-01']);
    expect(on({ kind: 'once', day: '2026-03-01' }, '2026-03-02', '2026-12-31')).toEqual([]);
    const after: Recurrence = { kind: 'after', what: 'relationship', days: 30, firstDay: '2026-03-28', lastDay: null };
    expect(on(after, '2026-03-28', '2026-03-30')).toEqual(['0 2026-03-28', '1 2026-03-29', '2 2026-03-30']);
  });

  test('are found alike however the time is cut, each once', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());
    const every: Recurrence = { kind: 'weekly', firstDay: '2026-01-07', every: 3, lastDay: null };
    fc.assert(
      fc.property(day, (cut) => {
        const next = Temporal.PlainDate.from(cut).add({ days: 1 }).toString();
        expect([...on(every, '2026-01-01', cut), ...on(every, next, '2028-01-01')]).toEqual(
          on(every, '2026-01-01', '2028-01-01'),
        );
      }),
    );
  });
});
