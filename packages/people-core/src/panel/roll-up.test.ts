import { describe, expect, it } from 'vitest';
import type { Timeline, UnitTree } from '../unit/placement.ts';
import { ancestorsOn } from './way-up.ts';
import { meanOfFigures } from './mean-of-figures.ts';
import type { Figure } from './panel.ts';
import { rollUpMeasures, type MeasureFigure } from './roll-up-measures.ts';
import { rollUpTotals } from './roll-up-totals.ts';

const always = (parentId: string | null) => [{ parentId, fromDay: '1000-01-01', toDay: null }];
const tree: UnitTree = new Map<string, Timeline>([
  ['top', always(null)],
  ['north', always('top')],
  ['south', always('top')],
  [
    'shop',
    [
      { parentId: 'north', fromDay: '2020-01-01', toDay: '2026-06-15' },
      { parentId: 'south', fromDay: '2026-06-15', toDay: null },
    ],
  ],
]);
const scale = { min: 0, max: 10 };
const measure = (value: number, n: number | null, sd: number | null = null): MeasureFigure => ({ value, n, sd, scale });

describe('the units above a unit', () => {
  it('are those of the day', () => {
    expect(ancestorsOn(tree, '2026-06-14')('shop')).toEqual(['north', 'top']);
    expect(ancestorsOn(tree, '2026-06-15')('shop')).toEqual(['south', 'top']);
    expect(ancestorsOn(tree, '2019-12-31')('shop')).toEqual([]);
    expect(ancestorsOn(tree, '2026-01-01')('unknown')).toEqual([]);
  });
});

describe('totals', () => {
  it('add up to the top', () => {
    const own = new Map([
      ['shop', { n: 2, total: 120, squares: 7400 }],
      ['north', { n: 1, total: 50, squares: 2500 }],
    ]);
    const summed = rollUpTotals(own, ancestorsOn(tree, '2026-01-01'));
    expect(summed.get('top')).toEqual({ n: 3, total: 170, squares: 9900 });
    expect(summed.get('north')).toEqual({ n: 3, total: 170, squares: 9900 });
    expect(summed.get('shop')).toEqual({ n: 2, total: 120, squares: 7400 });
    expect(summed.has('south')).toBe(false);
  });
});

describe('measures', () => {
  const ancestors = ancestorsOn(tree, '2026-01-01');

  it('are weighted by n, with the spread of all', () => {
    const summed = rollUpMeasures(
      new Map([
        ['north', measure(4, 10, 1)],
        ['south', measure(8, 30, 2)],
      ]),
      ancestors,
    );
    const top = summed.get('top');
    expect(top).toMatchObject({ value: 7, n: 40, scale });
    expect(top?.sd).toBeCloseTo(Math.sqrt((9 * 1 + 29 * 4 + 10 * 9 + 30 * 1) / 39), 12);
  });

  it('are not counted twice where a unit has its own', () => {
    const own = new Map([
      ['shop', measure(1, 5)],
      ['north', measure(4, 10)],
      ['south', measure(8, 10)],
    ]);
    expect(rollUpMeasures(own, ancestors).get('top')).toMatchObject({ value: 6, n: 20, sd: null });
  });

  it('are not rolled up where one has no n or another scale', () => {
    const unsized = new Map([
      ['north', measure(4, null)],
      ['south', measure(8, 30)],
    ]);
    expect([...rollUpMeasures(unsized, ancestors).keys()]).toEqual(['north', 'south']);
    const mixed = new Map([
      ['north', measure(4, 10)],
      ['south', { ...measure(8, 30), scale: null }],
    ]);
    expect(rollUpMeasures(mixed, ancestors).has('top')).toBe(false);
  });
});

const figure = (unitId: string, value: number, n: number | null, rest: Partial<Figure> = {}): Figure => ({
  unitId,
  period: '2026',
  value,
  kind: 'mean',
  n,
  answers: n,
  sd: 1,
  source: 'measure',
  k: null,
  emotionSet: null,
  scale,
  ...rest,
});

describe('the mean of several scores', () => {
  it('needs every one, and knows the fewest people', () => {
    const [first, second] = [
      [figure('a', 4, 10), figure('b', 5, 10)],
      [figure('a', 6, 7), figure('c', 5, 10)],
    ];
    expect(meanOfFigures([first, second])).toEqual([figure('a', 5, 7, { sd: null })]);
    expect(meanOfFigures([first, [figure('a', 6, null, { scale: null })]])).toEqual([
      figure('a', 5, null, { sd: null, scale: null }),
    ]);
  });

  it('leaves a single score as it is', () => {
    expect(meanOfFigures([[figure('a', 4, 10)]])).toEqual([figure('a', 4, 10)]);
  });
});
