import { describe, expect, test } from 'vitest';
import { groupOf } from '../testing/group-of.ts';
import { differenceOfScores } from './difference-of-scores.ts';
import { figureOf } from './figure.ts';

describe('a figure', () => {
  test('has the interval that is right for what it is', () => {
    expect(figureOf(groupOf([50, 60, 70, 80]))).toMatchObject({ value: 65, n: 4, noInterval: null });
    const share = figureOf({ mean: 0.25, n: 20, answers: 20, sd: 0.44, kind: 'share' });
    expect([share.low, share.high]).toEqual([expect.closeTo(0.1119, 4), expect.closeTo(0.4687, 4)]);
    const nps = figureOf({ mean: 100, n: 5, answers: 5, sd: 0, kind: 'nps' });
    expect(nps.high).toBe(100);
    expect(nps.low).toBeLessThan(90);
  });

  test('says why it has none', () => {
    const told = { mean: 5, n: null, answers: null, sd: null, kind: 'mean' } as const;
    expect(figureOf(told)).toEqual({ value: 5, n: null, low: null, high: null, noInterval: 'n-unknown' });
    expect(figureOf({ ...told, n: 8 }).noInterval).toBe('sd-unknown');
    expect(figureOf({ ...told, n: 1 }).noInterval).toBe('too-few-values');
    expect(figureOf(groupOf([5, 5, 5])).noInterval).toBe('no-variation');
    expect(figureOf({ mean: 0, n: 0, answers: 0, sd: null, kind: 'share' }).noInterval).toBe('too-few-values');
  });
});

test('differences follow the kind, and are refused without n', () => {
  const [few, many] = [
    { mean: 0.2, n: 50, answers: 50, sd: 0.4, kind: 'share' },
    { mean: 0.6, n: 50, answers: 50, sd: 0.5, kind: 'share' },
  ] as const;
  expect(differenceOfScores(many, few)).toMatchObject({ ok: true, estimate: expect.closeTo(0.4, 10), df: null });
  expect(differenceOfScores(groupOf([5, 6, 9]), groupOf([1, 2, 3]))).toMatchObject({
    ok: true,
    df: expect.any(Number),
  });
  expect(differenceOfScores({ ...few, kind: 'nps' }, { ...many, kind: 'nps' })).toMatchObject({ ok: true, df: null });
  expect(differenceOfScores({ ...few, n: null }, many)).toMatchObject({ ok: false });
});
