import type { PanelCell } from '@unisono/people-core/schema';
import { expect, test } from 'vitest';
import { comparable, sharedScale } from './shared-scale.ts';

const cell = (rest: Partial<PanelCell> = {}): PanelCell => ({
  unitId: 'u',
  period: '2026-Q3',
  side: 'employee',
  score: 'experience',
  value: 50,
  kind: 'mean',
  n: 10,
  answers: 10,
  sd: 5,
  source: 'moments',
  k: null,
  emotionSet: 1,
  scale: { min: 0, max: 100 },
  ...rest,
});
const measure = (rest: Partial<PanelCell> = {}) =>
  cell({ source: 'measure', emotionSet: null, score: 'measure:x', ...rest });

test('one scale, or none', () => {
  expect(sharedScale([cell(), cell()])).toEqual({ min: 0, max: 100 });
  expect(sharedScale([cell(), cell({ scale: { min: 0, max: 10 } })])).toBeNull();
  expect(sharedScale([cell({ scale: null })])).toBeNull();
  expect(sharedScale([])).toBeNull();
});

test('points mean the same for one score and set, or two measures of one scale, and for nothing else', () => {
  expect(comparable([cell()], [cell({ side: 'customer' })])).toBe(true);
  // What a protected wave told is the same score as what was lived in moments.
  expect(comparable([cell({ source: 'release', k: 5 })], [cell({ side: 'customer' })])).toBe(true);
  expect(comparable([cell()], [cell({ emotionSet: 2 })])).toBe(false);
  expect(comparable([cell()], [cell({ score: 'impact' })])).toBe(false);
  expect(comparable([cell()], [measure()])).toBe(false);
  expect(comparable([measure()], [measure({ score: 'measure:y' })])).toBe(true);
  expect(comparable([measure({ scale: null })], [measure({ scale: null })])).toBe(false);
  expect(comparable([], [cell()])).toBe(false);
});
