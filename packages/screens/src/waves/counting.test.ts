import type { Wave } from '@unisono/surveys/schema';
import { expect, test } from 'vitest';
import { countingOf } from './counting.ts';
import { defaultPlan } from './plan/default-plan.ts';

const plan = (mode: Wave['plan']['mode']) => ({
  ...defaultPlan({ timeZone: 'Europe/Madrid', today: '2026-11-28', unitIds: [] }),
  mode,
});
const counting = (mode: Wave['plan']['mode'], changes: Partial<Wave> = {}) =>
  countingOf({ state: 'open', answered: 7, answersLost: false, seriesId: null, plan: plan(mode), ...changes });

test('who answered by name is counted; of protected waves only what they tell', () => {
  expect(counting('identified')).toBe('exact');
  expect(counting('identified', { state: 'closed', answered: 0 })).toBe('exact');
  expect(counting('confidential')).toBe('stepped');
  expect(counting('anonymous', { state: 'closed' })).toBe('exact');
  expect(counting('anonymous', { state: 'closed', answered: 0 })).toBe('tooFew');
  expect(counting('anonymous', { state: 'closed', answered: 0, answersLost: true })).toBe('lost');
});

test('where everybody is asked on a day of their own, a day by itself tells nothing', () => {
  const { schedule, ...rest } = plan('confidential');
  const recurrence = { kind: 'after', what: 'moment', days: 3, firstDay: '2026-11-28', lastDay: null } as const;
  const rolling = { ...rest, schedule: { ...schedule, recurrence } };
  expect(counting('confidential', { plan: rolling, seriesId: 'series', answered: 0 })).toBe('inSeries');
  expect(counting('confidential', { plan: rolling, state: 'recurring' })).toBe('stepped');
});
