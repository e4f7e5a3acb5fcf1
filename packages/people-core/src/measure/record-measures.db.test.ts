import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenMeasures, givenUnits } from '../testing.ts';
import type { MeasureInput } from './measure.schema.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'NYC', name: 'New York' },
    { code: 'S1', name: 'School', parent: 'NYC' },
  ]);
});
afterAll(() => db.close());
beforeEach(() => db.sql()('truncate measure, measure_event'));

const measure = (rest: Partial<MeasureInput> = {}): MeasureInput => ({
  unit: 'S1',
  side: 'employee',
  metric: 'saf_t_11',
  period: '2011',
  value: 7.8,
  ...rest,
});
const record = (measures: MeasureInput[], options = {}) => givenMeasures(db.database, measures, options);

describe('a measure', () => {
  test('is recorded for its unit, side, metric and period, of any grain', async () => {
    const outcome = await record([
      measure({ n: 40, sd: 1.5, scaleMin: 0, scaleMax: 10, label: 'Safety' }),
      measure({ side: 'customer', metric: 'saf_p_11', period: '2011-Q2' }),
      measure({ side: 'business', metric: 'absence', period: '2011-W52', value: -0.25 }),
    ]);
    expect(outcome).toEqual({ total: 3, new: 3, unchanged: 0, corrected: 0, rejected: 0, warnings: 0, problems: [] });
    expect(
      await db.sql()('select side, grain, period, value, n, sd, scale_max, label from measure order by grain'),
    ).toEqual([
      {
        side: 'customer',
        grain: 'quarter',
        period: '2011-04-01',
        value: '7.8',
        n: null,
        sd: null,
        scale_max: null,
        label: null,
      },
      {
        side: 'business',
        grain: 'week',
        period: '2011-12-26',
        value: '-0.25',
        n: null,
        sd: null,
        scale_max: null,
        label: null,
      },
      {
        side: 'employee',
        grain: 'year',
        period: '2011-01-01',
        value: '7.8',
        n: 40,
        sd: '1.5',
        scale_max: '10',
        label: 'Safety',
      },
    ]);
  });

  test('told again is unchanged, told differently corrected with a record, by another source another measure', async () => {
    await record([measure()]);
    expect(await record([measure(), measure()])).toMatchObject({ total: 2, unchanged: 2 });
    expect(await record([measure({ value: 8 })], { apply: false })).toMatchObject({ corrected: 1 });
    expect(await db.sql()('select value from measure')).toEqual([{ value: '7.8' }]);
    expect(await record([measure({ value: 8 })])).toMatchObject({ corrected: 1 });
    expect(await record([measure({ value: 9 })], { source: 'other' })).toMatchObject({ new: 1 });
    expect(await db.sql()('select value from measure order by value')).toEqual([{ value: '8' }, { value: '9' }]);
    expect(await db.sql()("select kind, before ->> 'value' as was from measure_event")).toEqual([
      { kind: 'corrected', was: '7.8' },
    ]);
  });

  test('is rejected for what is wrong in it, each field by name', async () => {
    const outcome = await record([
      measure({ unit: 'S2' }),
      measure({ period: '2011-13', metric: 'a+b' }),
      measure({ value: Number.NaN, n: 0, sd: -1 }),
      measure({ value: 11, scaleMin: 0, scaleMax: 10 }),
      measure({ value: 1, scaleMin: 1, scaleMax: 1 }),
      measure({ value: 1 }),
      measure({ value: 2 }),
    ]);
    expect(outcome).toMatchObject({ total: 7, new: 1, rejected: 6 });
    expect(outcome.problems.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'unit', 'unit-unknown'],
      [3, 'metric', 'metric-invalid'],
      [3, 'period', 'period-invalid'],
      [4, 'n', 'out-of-range'],
      [4, 'sd', 'out-of-range'],
      [4, 'value', 'number-invalid'],
      [5, 'value', 'out-of-range'],
      [6, 'scaleMin', 'scale-invalid'],
      [8, 'value', 'measure-repeated'],
    ]);
  });

  test('has a correction that two files bring at once recorded once', async () => {
    await record([measure()]);
    const outcomes = await Promise.all([record([measure({ value: 5 })]), record([measure({ value: 5 })])]);
    expect(
      outcomes.map(({ corrected, unchanged }) => corrected - unchanged).toSorted((one, other) => one - other),
    ).toEqual([-1, 1]);
    expect(await db.sql()('select 1 from measure_event')).toHaveLength(1);
  });
});
