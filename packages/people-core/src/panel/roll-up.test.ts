import { describe, expect, it } from 'vitest';
import type { Timeline, UnitTree } from '../unit/placement.ts';
import { ancestorsOn } from './way-up.ts';
import { meanOfFigures } from './mean-of-figures.ts';
import type { Figure } from './panel.ts';
import { rollUpMeasures, type MeasureFigure } from './roll-up-measures.ts';
import { unitNumbers } from './packed/unit-numbers.ts';
import { placesOn, rollUpColumn } from './roll-up-column.ts';

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

const wayOfNumbers = (id: string) => ancestorsOn(tree, '2026-01-01')(id.startsWith('1') ? 'shop' : 'north');

describe('totals', () => {
  it('add up to the top, and only to what is asked for', () => {
    const numbers = unitNumbers();
    const [shop, north] = ['11', '22'].map((hex) => numbers.numberAt(Buffer.from(hex.repeat(16), 'hex'), 0));
    const own = { n: Int32Array.of(2, 1), total: Float64Array.of(120, 50), squares: Float64Array.of(7400, 2500) };
    const column = { units: Int32Array.of(shop ?? 0, north ?? 1), counted: own, leftOut: own };
    const unitIds = ['top', 'north', 'south'];
    const summed = rollUpColumn(column, own, placesOn(unitIds, numbers)(wayOfNumbers), unitIds.length);
    expect(summed).toEqual({
      n: Int32Array.of(3, 2, 0),
      total: Float64Array.of(170, 120, 0),
      squares: Float64Array.of(9900, 7400, 0),
    });
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
