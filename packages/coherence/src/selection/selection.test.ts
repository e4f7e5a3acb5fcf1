import type { AvailableScore, UnitNode } from '@unisono/people-core/schema';
import { describe, expect, test } from 'vitest';
import { chooseUnits, type UnitChoice } from './choose-units.ts';
import { defaultPeriods } from './default-periods.ts';
import { parsePeriodRange } from './period-range.ts';
import { meets, parseWhere } from './where.ts';

const school = { code: '01M015', kind: 'school', parentCode: '01', ancestorCodes: ['01', 'NYC'] };

describe('conditions on units', () => {
  test.each([
    ['', true],
    ['kind=school', true],
    ['kind!=school', false],
    ['parent!=75', true],
    ['parent=75|01', true],
    ['parent!=75|01', false],
    ['code=01*', true],
    ['code=02*, kind=school', false],
    ['under=NYC', true],
    [' under = 0* , code != 01M0* ', false],
  ])('"%s": %s', (text, expected) => {
    expect(meets(school, parseWhere(text) ?? [])).toBe(expected);
  });

  test('a unit without a kind or parent fits no text of it', () => {
    const top = { code: 'NYC', kind: null, parentCode: null, ancestorCodes: [] };
    expect(meets(top, parseWhere('kind=school') ?? [])).toBe(false);
    expect(meets(top, parseWhere('parent!=75') ?? [])).toBe(true);
  });

  test.each(['school', 'colour=red', 'kind=', 'kind=a|', 'kind==a,', ','])('"%s" is no condition', (text) => {
    expect(parseWhere(text)).toBeUndefined();
  });
});

const entry = (rest: Partial<AvailableScore>): AvailableScore => ({
  side: 'employee',
  score: 'experience',
  grain: 'quarter',
  source: 'moments',
  kind: 'mean',
  label: null,
  emotionSet: 1,
  scale: null,
  units: 4,
  periods: 9,
  first: '2024-Q1',
  last: '2026-Q4',
  ...rest,
});

describe('periods', () => {
  test('one, or a range of one grain', () => {
    expect(parsePeriodRange('2026-Q3')).toEqual(['2026-Q3']);
    expect(parsePeriodRange('2025-Q4..2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  });

  test.each(['', '2026-Q5', '2026-Q2..2026-Q1', '2026..2026-Q1', '2026..2027..2028', '1900-01..2026-01'])(
    '"%s" is none',
    (text) => {
      expect(parsePeriodRange(text)).toBeUndefined();
    },
  );

  const both = [
    { side: 'employee', score: 'experience' },
    { side: 'customer', score: 'measure:a+measure:b' },
  ] as const;

  test('the last eight that all parts share, without the one still running', () => {
    const available = [
      entry({}),
      entry({ emotionSet: 2, first: '2023-Q1', last: '2023-Q4' }),
      entry({ side: 'customer', score: 'measure:a', first: '2025-Q3', last: '2026-Q4' }),
      entry({ side: 'customer', score: 'measure:b', first: '2022-Q1', last: '2026-Q4' }),
    ];
    expect(defaultPeriods(available, both, '2026-11-23')).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ]);
    expect(defaultPeriods(available.slice(0, 2), both.slice(0, 1), '2027-02-01')).toHaveLength(8);
  });

  test('a coarser grain where quarters are missing, the running one where it is the only one, else none', () => {
    const year = { grain: 'year', first: '2026', last: '2026' } as const;
    const yearly = [
      entry(year),
      entry({}),
      entry({ ...year, side: 'customer', score: 'measure:a' }),
      entry({ ...year, side: 'customer', score: 'measure:b' }),
    ];
    expect(defaultPeriods(yearly, both, '2026-11-23')).toEqual(['2026']);
    expect(defaultPeriods(yearly.slice(0, 3), both, '2026-11-23')).toBeNull();
  });
});

const node = (id: string, parentId: string | null, kind: string | null): UnitNode => ({
  id,
  code: id.toUpperCase(),
  name: `Unit ${id}`,
  kind,
  parentId,
  fromDay: '2020-01-01',
});

describe('units shown', () => {
  const tree = [
    node('top', null, null),
    node('north', 'top', 'region'),
    node('south', 'top', 'region'),
    node('oslo', 'north', 'shop'),
    node('rome', 'south', 'shop'),
    node('desk', 'rome', 'shop'),
    node('web', 'top', 'online'),
  ];
  const chosen = (choice: Partial<UnitChoice>) =>
    chooseUnits(tree, { level: 'lowest', groupBy: 'unit', where: [], ...choice }).map(
      ({ id, group }) => `${id}:${group.key}`,
    );

  test('the lowest, those right under the top, or a kind, none above another', () => {
    expect(chosen({})).toEqual(['oslo:oslo', 'desk:desk', 'web:web']);
    expect(chosen({ level: 'next' })).toEqual(['north:north', 'south:south', 'web:web']);
    expect(chosen({ level: 'shop' })).toEqual(['oslo:oslo', 'rome:rome']);
    expect(chooseUnits(tree.slice(3, 4), { level: 'next', groupBy: 'unit', where: [] })).toHaveLength(1);
  });

  test('grouped by parent, kind, or a kind of unit above; alone where there is none', () => {
    expect(chosen({ groupBy: 'parent' })).toEqual(['oslo:north', 'desk:rome', 'web:top']);
    expect(chosen({ groupBy: 'kind' })).toEqual(['oslo:shop', 'desk:shop', 'web:online']);
    expect(chosen({ groupBy: 'region' })).toEqual(['oslo:north', 'desk:south', 'web:web']);
  });

  test('conditions see all units above', () => {
    expect(chosen({ where: parseWhere('under=SOUTH') ?? [] })).toEqual(['desk:desk']);
    expect(chosen({ where: parseWhere('parent!=NORTH') ?? [] })).toEqual(['desk:desk', 'web:web']);
  });
});
