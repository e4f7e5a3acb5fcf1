import type { WavePlan } from '@unisono/surveys/schema';
import { describe, expect, test } from 'vitest';
import { defaultPlan, todayIn } from './default-plan.ts';
import { planProblems } from './plan-problems.ts';

const plan = (changes: Partial<WavePlan> = {}): WavePlan => ({
  ...defaultPlan({ timeZone: 'Europe/Madrid', today: '2026-11-28', unitIds: [] }),
  ...changes,
});
const scheduled = (changes: Partial<WavePlan['schedule']>, mode: WavePlan['mode'] = 'identified') =>
  plan({ mode, schedule: { ...plan().schedule, ...changes } });
const weekly = { kind: 'weekly', firstDay: '2026-11-30', every: 1, lastDay: null } as const;

describe('a plan', () => {
  test('has nothing wrong as it begins, unless the account must name units', () => {
    expect(planProblems(plan(), { units: false })).toEqual([]);
    expect(planProblems(plan(), { units: true })).toEqual(['units']);
  });

  test.each([
    ['filters', plan({ filters: [{ attribute: 'job', values: [] }] })],
    ['k', plan({ k: 3 })],
    ['minimum', plan({ minimumAudience: 0 })],
    ['day', scheduled({ recurrence: { kind: 'once', day: '' } })],
    ['lastDay', scheduled({ recurrence: { ...weekly, lastDay: '2026-11-29' } })],
    ['times', scheduled({ days: 0, opensAt: '09:00', closesAt: '09:00' })],
    ['times', scheduled({ opensAt: '' })],
    ['days', scheduled({ days: 2.5 })],
    ['after', scheduled({ recurrence: { ...weekly, kind: 'after', what: 'moment', days: -1 } })],
    ['afterAnonymous', scheduled({ recurrence: { ...weekly, kind: 'after', what: 'moment', days: 3 } }, 'anonymous')],
    ['channels', plan({ channels: [] })],
    ['channels', plan({ mode: 'anonymous', channels: ['email', 'link'] })],
    ['asked', plan({ asked: 0 })],
  ])('says that %s is wrong', (problem, wrong) => {
    expect(planProblems(wrong, { units: false })).toEqual([problem]);
  });

  test('may be confidential and come so many days after an event: answers gather over months', () => {
    const after = scheduled({ recurrence: { ...weekly, kind: 'after', what: 'moment', days: 3 } }, 'confidential');
    expect(planProblems(after, { units: false })).toEqual([]);
  });

  test('begins on the day it is where the organisation is', () => {
    expect(todayIn('Pacific/Auckland', new Date('2026-11-28T12:00:00Z'))).toBe('2026-11-29');
    expect(todayIn('America/Santiago', new Date('2026-11-28T02:00:00Z'))).toBe('2026-11-27');
  });
});
