import { InvalidInputError } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MomentInput } from '../moment/moment.schema.ts';
import { refreshRollups } from '../rollup/refresh-rollups.ts';
import { givenMeasures, givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { listScores } from './list-scores.ts';
import type { PanelQuery } from './panel.ts';
import { readPanel } from './read-panel.ts';

let db: TestDatabase;
let codes: Map<string, string>;
const lived = (index: number, person: string, unit: string, rest: Partial<MomentInput>): MomentInput => ({
  externalId: String(index),
  person,
  role: 'customer',
  unit,
  day: '2026-06-10',
  ...rest,
});

beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'MAD', name: 'Madrid', parent: 'ES' },
    { code: 'BCN', name: 'Barcelona', parent: 'ES' },
  ]);
  await givenMoments(db.database, [
    lived(1, 'ana', 'MAD', { felt: { joy: 4, anger: 0 }, recommend: 10, answers: { fft: 1 } }),
    lived(2, 'ana', 'MAD', { felt: { joy: 0, anger: 2 }, recommend: 10, day: '2026-06-11', answers: { fft: 2 } }),
    lived(3, 'ben', 'BCN', { felt: { joy: 0, anger: 5 }, recommend: 0 }),
    lived(4, 'eva', 'BCN', { felt: { amusement: 5, anger: 0 } }),
    lived(5, 'eva', 'BCN', { felt: { joy: 1, anger: 0 }, role: 'employee' }),
  ]);
  await givenMeasures(db.database, [
    { unit: 'MAD', side: 'employee', metric: 'safe', period: '2026-Q2', value: 6, n: 10, scaleMin: 0, scaleMax: 10 },
    { unit: 'BCN', side: 'employee', metric: 'safe', period: '2026-Q2', value: 9, n: 20, scaleMin: 0, scaleMax: 10 },
    { unit: 'MAD', side: 'employee', metric: 'calm', period: '2026-Q2', value: 4, label: 'Calm' },
  ]);
  await refreshRollups(db.database.worker);
  const units = await db.sql()<{ id: string; code: string }>('select id, code from unit');
  codes = new Map(units.map(({ id, code }) => [id, code]));
});
afterAll(() => db.close());

async function cells(query: Partial<PanelQuery> & Pick<PanelQuery, 'scores'>): Promise<Record<string, unknown>[]> {
  const read = await readPanel(db.sql('app'), { periods: ['2026-06'], units: 'own', ...query });
  return read
    .map(({ unitId, ...cell }) => ({ unit: codes.get(unitId), ...cell }))
    .sort((one, other) => (`${one.unit}` < `${other.unit}` ? -1 : 1));
}

describe('the panel', () => {
  test('has our own score of each unit, person means first, within one emotion set', async () => {
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }] })).toMatchObject([
      { unit: 'BCN', value: 0, n: 1, sd: null, emotionSet: 1, source: 'moments', scale: { min: 0, max: 100 } },
      { unit: 'MAD', value: 60, n: 1, sd: null },
    ]);
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }], emotionSet: 2 })).toMatchObject([
      { unit: 'BCN', value: 100, n: 1, emotionSet: 2 },
    ]);
    expect(await cells({ scores: [{ side: 'employee', score: 'pleasant' }] })).toMatchObject([
      { unit: 'BCN', value: 0.2 },
    ]);
  });

  test('leaves people out who are employee and customer, exactly, where that is asked for', async () => {
    const apart = { bothRoles: 'left-out', emotionSet: 1 } as const;
    expect(await cells({ scores: [{ side: 'employee', score: 'pleasant' }], ...apart })).toEqual([]);
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }], ...apart, emotionSet: 2 })).toEqual([]);
    const counted = await cells({ scores: [{ side: 'customer', score: 'experience' }] });
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }], ...apart })).toEqual(counted);
    expect(await cells({ scores: [{ side: 'customer', score: 'answer:fft' }], ...apart })).toMatchObject([{ n: 1 }]);
    // Ana is an employee as well from now on, in whatever unit: her moments as a customer are left out too.
    await givenPeople(db.database, [
      { externalId: 'ana', identities: [], relationships: [{ role: 'employee', unit: 'ES' }] },
    ]);
    await refreshRollups(db.database.worker);
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }], ...apart })).toMatchObject([
      { unit: 'BCN', value: 0, n: 1 },
    ]);
    expect(await cells({ scores: [{ side: 'customer', score: 'answer:fft' }], ...apart })).toEqual([]);
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }] })).toEqual(counted);
  });

  test('adds up to the units above, net promoter scores from totals', async () => {
    const subtree = await cells({ units: 'subtree', scores: [{ side: 'customer', score: 'nps' }] });
    expect(subtree).toMatchObject([
      { unit: 'BCN', value: -100, n: 1 },
      { unit: 'ES', value: 0, n: 2, kind: 'nps', emotionSet: null },
      { unit: 'MAD', value: 100, n: 1 },
    ]);
    expect(subtree[1]?.['sd']).toBeCloseTo(Math.sqrt(20_000), 9);
  });

  test('has answers by question, in any grain', async () => {
    expect(await cells({ periods: ['2026-W24'], scores: [{ side: 'customer', score: 'answer:fft' }] })).toMatchObject([
      { unit: 'MAD', period: '2026-W24', value: 1.5, n: 1, scale: null },
    ]);
  });

  test('has imported measures, rolled up only where n is known, and means of several', async () => {
    const periods = ['2026-Q2'];
    expect(
      await cells({ periods, units: 'subtree', scores: [{ side: 'employee', score: 'measure:safe' }] }),
    ).toMatchObject([
      { unit: 'BCN', value: 9 },
      { unit: 'ES', value: 8, n: 30, source: 'measure' },
      { unit: 'MAD', value: 6 },
    ]);
    const several = 'measure:safe+measure:calm';
    expect(await cells({ periods, units: 'subtree', scores: [{ side: 'employee', score: several }] })).toMatchObject([
      { unit: 'MAD', score: several, value: 5, n: null, scale: null },
    ]);
  });

  test('shows only the units that are asked for, and nothing of the business but measures', async () => {
    const [madrid] = [...codes].filter(([, code]) => code === 'MAD').map(([id]) => id);
    expect(await cells({ unitIds: [madrid ?? ''], scores: [{ side: 'customer', score: 'ease' }] })).toEqual([]);
    expect(await cells({ unitIds: [madrid ?? ''], scores: [{ side: 'customer', score: 'nps' }] })).toHaveLength(1);
    expect(await cells({ scores: [{ side: 'business', score: 'experience' }] })).toEqual([]);
    expect(await cells({ periods: [], scores: [{ side: 'customer', score: 'experience' }] })).toEqual([]);
  });

  test('refuses what it does not know', async () => {
    await expect(cells({ scores: [{ side: 'customer', score: 'happiness' }] })).rejects.toThrow(InvalidInputError);
    await expect(cells({ periods: ['2026', '2026-06'], scores: [] })).rejects.toThrow('periods-mixed');
  });

  test('says which scores there are', async () => {
    const scores = await listScores(db.sql('app'));
    const named = (score: string) => scores.filter((each) => each.score === score);
    expect(named('experience').filter(({ side, grain }) => side === 'customer' && grain === 'month')).toEqual([
      expect.objectContaining({ emotionSet: 1, units: 2, periods: 1, first: '2026-06', last: '2026-06' }),
      expect.objectContaining({ emotionSet: 2, units: 1 }),
    ]);
    expect(
      named('answer:fft')
        .map(({ grain }) => grain)
        .sort(),
    ).toEqual(['month', 'quarter', 'week', 'year']);
    expect(named('measure:calm')).toEqual([
      expect.objectContaining({
        side: 'employee',
        grain: 'quarter',
        label: 'Calm',
        first: '2026-Q2',
        units: 1,
        scale: null,
      }),
    ]);
    expect(named('measure:safe')).toMatchObject([{ units: 2, scale: { min: 0, max: 10 } }]);
    expect(named('ease')).toEqual([]);
  });
});
