import { expect, test } from 'vitest';
import { markCells } from './heat-map.ts';
import type { HeatCell, Shown } from './result.schema.ts';
import { screenFamily } from './screen-family.ts';

const tested = (estimate: number, p: number) => ({
  ok: true as const,
  estimate,
  low: estimate - 1,
  high: estimate + 1,
  level: 0.95,
  standardError: 0.5,
  df: 9,
  p,
});

test('one screen allows for all its tests, each once', () => {
  const family = screenFamily();
  const [first, again] = [family.add('a', tested(2, 0.01)), family.add('a', tested(2, 0.01))];
  const second = family.add('b', tested(1, 0.04));
  const third = family.add('c', tested(1, 0.5));
  expect(again).toBe(first);
  expect(family.add('d', { ok: false, reason: 'protected' })).toEqual({ ok: false, reason: 'protected' });
  family.settle();
  // Benjamini and Hochberg over three: .01 · 3, .04 · 3 / 2, .5.
  expect(first).toMatchObject({ q: 0.03, significant: true });
  expect(second.ok && second.q).toBeCloseTo(0.06, 12);
  expect(second).toMatchObject({ significant: false });
  expect(third).toMatchObject({ q: 0.5, significant: false });
});

const cell = (value: number, distance: number, significant: boolean): Shown<HeatCell> => ({
  ok: true,
  value,
  n: 20,
  low: value - 1,
  high: value + 1,
  noInterval: null,
  together: null,
  fromWhole: { ok: true, value: distance, low: distance - 1, high: distance + 1, p: 0, q: 0, significant },
  marked: null,
});

test('a cell is marked where it differs by more than its own interval reaches, and the screen bears it', () => {
  const cells = [cell(2, -1.5, true), cell(4, 1.5, true), cell(4, 0.5, true), cell(4, 1.5, false)];
  const withheld = { ok: false, reason: 'protected' } as const;
  const group = { id: 0 } as never;
  const [row] = markCells({ scores: ['a'], rows: [{ group, cells: [...cells, withheld] }] }).rows;
  expect(row?.cells.map((each) => (each.ok ? each.marked : each.reason))).toEqual([
    'lower',
    'higher',
    null,
    null,
    'protected',
  ]);
});
