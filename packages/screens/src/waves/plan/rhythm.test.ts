import { expect, test } from 'vitest';
import { comeAs, comingOf, RHYTHMS, rhythmOf, type Rhythm } from './rhythm.ts';

const once = { kind: 'once', day: '2026-11-30' } as const;

test('every rhythm that is offered is known again', () => {
  for (const name of Object.keys(RHYTHMS) as Rhythm[]) {
    expect(rhythmOf({ ...RHYTHMS[name], firstDay: '2026-11-30', lastDay: null })).toBe(name);
  }
  expect(rhythmOf({ kind: 'weekly', every: 3, firstDay: '2026-11-30', lastDay: null })).toBeNull();
  expect(rhythmOf(once)).toBeNull();
});

test('a schedule that comes another way keeps its first day, and its last one where there is one', () => {
  const repeating = comeAs(once, 'repeating');
  expect(repeating).toEqual({ kind: 'monthly', every: 1, firstDay: '2026-11-30', lastDay: null });
  expect(comeAs({ ...RHYTHMS.weekly, firstDay: '2026-11-30', lastDay: '2027-06-30' }, 'after')).toEqual({
    kind: 'after',
    what: 'relationship',
    days: 30,
    firstDay: '2026-11-30',
    lastDay: '2027-06-30',
  });
  expect(comeAs(repeating, 'once')).toEqual(once);
  expect(comeAs(repeating, 'repeating')).toBe(repeating);
  expect([comingOf(once), comingOf(repeating)]).toEqual(['once', 'repeating']);
});
