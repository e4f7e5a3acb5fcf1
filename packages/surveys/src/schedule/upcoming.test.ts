import { describe, expect, test } from 'vitest';
import type { Recurrence, Schedule } from './schedule.schema.ts';
import { upcoming } from './upcoming.ts';

const NOW = new Date('2026-09-16T10:00:00Z');
const plan = (recurrence: Recurrence, days = 7): Schedule => ({
  timeZone: 'Europe/Madrid',
  opensAt: '09:00',
  closesAt: '18:00',
  days,
  recurrence,
});
const daysOf = (recurrence: Recurrence, days?: number) => upcoming(plan(recurrence, days), NOW).map(({ day }) => day);

describe('what comes round next', () => {
  test('is the one day of a schedule that comes once, while it is not over', () => {
    expect(daysOf({ kind: 'once', day: '2026-09-14' })).toEqual(['2026-09-14']);
    expect(daysOf({ kind: 'once', day: '2027-01-04' })).toEqual(['2027-01-04']);
    expect(daysOf({ kind: 'once', day: '2026-09-01' })).toEqual([]);
  });

  test('includes the one that is open, and no more than shows the rhythm', () => {
    expect(daysOf({ kind: 'weekly', firstDay: '2026-08-31', every: 2, lastDay: null })).toEqual([
      '2026-09-14',
      '2026-09-28',
      '2026-10-12',
      '2026-10-26',
    ]);
    expect(daysOf({ kind: 'monthly', firstDay: '2026-10-31', every: 3, lastDay: null })).toEqual([
      '2026-10-31',
      '2027-01-31',
      '2027-04-30',
      '2027-07-31',
    ]);
  });

  test('ends with the last day', () => {
    expect(daysOf({ kind: 'weekly', firstDay: '2026-09-21', every: 1, lastDay: '2026-09-28' })).toHaveLength(2);
    expect(daysOf({ kind: 'weekly', firstDay: '2026-01-05', every: 1, lastDay: '2026-02-01' })).toEqual([]);
  });

  test('of days after something began is every day', () => {
    const recurrence = {
      kind: 'after',
      what: 'relationship',
      days: 30,
      firstDay: '2026-09-20',
      lastDay: null,
    } as const;
    expect(daysOf(recurrence, 0)).toEqual(['2026-09-20', '2026-09-21', '2026-09-22', '2026-09-23']);
  });
});
