import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveUnit } from '../unit/move-unit.ts';
import { removeUnit } from '../unit/remove-unit.ts';
import { refreshRollups } from '../rollup/refresh-rollups.ts';
import { givenMoments, givenRelease, givenUnits } from '../testing.ts';
import { listScores } from './list-scores.ts';
import { TOGETHER, type PanelQuery } from './panel.ts';
import { readPanel } from './read-panel.ts';

let db: TestDatabase;
let codes: Map<string, string>;
const idOf = (code: string) => [...codes].find(([, known]) => known === code)?.[0] ?? '';
const EXPERIENCE = [50, 60, 60, 70, 80, 90];
const context = () => ({
  em: db.em(),
  actor: null,
  scope: { everything: true } as const,
  now: () => new Date('2026-11-01'),
});

beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ALL', name: 'All' },
    { code: 'N', name: 'North', parent: 'ALL' },
    { code: 'S', name: 'South', parent: 'ALL' },
    { code: 'N1', name: 'North 1', parent: 'N' },
    { code: 'N2', name: 'North 2', parent: 'N' },
    { code: 'N3', name: 'North 3', parent: 'N' },
    { code: 'S1', name: 'South 1', parent: 'S' },
  ]);
  const units = await db.sql()<{ id: string; code: string }>('select id, code from unit');
  codes = new Map(units.map(({ id, code }) => [id, code]));
  await givenRelease(db.database, {
    N1: {
      experience: EXPERIENCE,
      recommend: [9, 9, 10, 7, 0],
      unpleasant: [0, 1, 4, 5, 2],
      'answer:calm': [1, 2, 3, 4, 5],
    },
    'N2+N3': { experience: [10, 20, 30, 40, 50, 60, 70], recommend: [0, 0, 1, 9, 8] },
    S1: { experience: [40, 40, 50, 50, 60] },
  });
});
afterAll(() => db.close());

async function cells(query: Partial<PanelQuery> & Pick<PanelQuery, 'scores'>): Promise<Record<string, unknown>[]> {
  const read = await readPanel(db.sql('app'), { periods: ['2026-Q3'], units: 'subtree', ...query });
  return read
    .map(({ unitId, ...cell }) => ({ unit: codes.get(unitId) ?? unitId, ...cell }))
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
}
const experience = [{ side: 'employee', score: 'experience' }] as const;

describe('a release in the panel', () => {
  test('tells of every unit that its parts make up, and pooled units only together', async () => {
    expect(await cells({ scores: experience })).toMatchObject([
      { unit: 'ALL', n: 18, source: 'release', k: 5, scale: { min: 0, max: 100 }, emotionSet: 1 },
      { unit: 'N', n: 13 },
      { unit: 'N1', n: 6, value: 410 / 6 },
      { unit: 'S', n: 5, value: 48 },
      { unit: 'S1', n: 5, value: 48 },
    ]);
  });

  test('tells of a unit itself where nothing hung under it, in each grain of its day', async () => {
    for (const period of ['2026-W33', '2026-08', '2026']) {
      const own = await cells({ scores: experience, units: 'own', periods: [period] });
      expect(own.map(({ unit }) => unit)).toEqual(['N1', 'S1']);
    }
    expect(await cells({ scores: experience, periods: ['2026-Q2'] })).toEqual([]);
    expect(await cells({ scores: experience, emotionSet: 2 })).toEqual([]);
    expect(await cells({ scores: [{ side: 'customer', score: 'experience' }] })).toEqual([]);
  });

  test('has what is counted from its answers: net promoters, wow and pain by the cuts of today', async () => {
    const [nps] = await cells({ scores: [{ side: 'employee', score: 'nps' }], unitIds: [idOf('N1')] });
    expect(nps).toMatchObject({ unit: 'N1', value: 40, n: 5, kind: 'nps', emotionSet: null });
    const pain = [{ side: 'employee', score: 'pain' }] as const;
    expect(await cells({ scores: pain, unitIds: [idOf('N1')] })).toMatchObject([{ value: 0.4, kind: 'share' }]);
    expect(await cells({ scores: [{ side: 'employee', score: 'unpleasant' }], unitIds: [idOf('N1')] })).toMatchObject([
      { value: 12 / 25 },
    ]);
    expect(await cells({ scores: [{ side: 'employee', score: 'answer:calm' }], units: 'own' })).toMatchObject([
      { unit: 'N1', value: 3, n: 5, scale: null },
    ]);
    expect(await cells({ scores: [{ side: 'employee', score: 'wow' }] })).toEqual([]);
  });

  test('has people of pooled units where all units are told of together', async () => {
    const unitIds = ['N1', 'N2', 'N3'].map(idOf);
    expect(await cells({ scores: experience, unitIds, together: true })).toMatchObject([
      { unit: 'N1', n: 6 },
      { unit: TOGETHER, n: 13 },
    ]);
    // Of a pool that others share nothing.
    const some = await cells({ scores: experience, unitIds: ['N1', 'N2'].map(idOf), together: true });
    expect(some).toMatchObject([{ unit: 'N1' }, { unit: TOGETHER, n: 6 }]);
  });

  test('says which scores there are, the counted ones too', async () => {
    const told = (await listScores(db.sql('app'))).filter(
      ({ grain, source }) => grain === 'quarter' && source === 'release',
    );
    expect(told.map(({ score, units }) => [score, units])).toEqual([
      ['answer:calm', 4],
      ['experience', 4],
      ['recommend', 4],
      ['nps', 4],
      ['unpleasant', 4],
      ['pain', 4],
    ]);
    expect(told[1]).toMatchObject({ side: 'employee', emotionSet: 1, periods: 1, first: '2026-Q3', last: '2026-Q3' });
    expect(told[3]).toMatchObject({ kind: 'nps', emotionSet: null, scale: { min: -100, max: 100 } });
  });
});

describe('several in one period', () => {
  beforeAll(async () => {
    await givenRelease(
      db.database,
      { N1: { experience: [0, 10, 20, 30, 40, 50, 60, 70] } },
      { day: '2026-02-01', k: 6 },
    );
    await givenRelease(db.database, { N1: { experience: [100, 90, 80, 70, 60] } }, { day: '2026-03-31' });
  });

  test('add up, and the people that are certain are those of the largest', async () => {
    const [cell] = await cells({ scores: experience, periods: ['2026-Q1'], unitIds: [idOf('N1')] });
    expect(cell).toMatchObject({ value: 680 / 13, n: 8, answers: 13, k: 5, source: 'release' });
    const [february] = await cells({ scores: experience, periods: ['2026-02'], unitIds: [idOf('N1')] });
    expect(february).toMatchObject({ value: 35, n: 8, answers: 8, k: 6 });
  });

  test('add up with moments of the same score', async () => {
    const lived = Array.from({ length: 9 }, (_, index) => ({
      externalId: `m${index}`,
      person: `p${index}`,
      role: 'employee' as const,
      unit: 'N1',
      day: '2026-03-10',
      felt: { joy: 5, anger: 0 },
    }));
    await givenMoments(db.database, lived);
    await refreshRollups(db.database.worker);
    const [cell] = await cells({ scores: experience, periods: ['2026-Q1'], unitIds: [idOf('N1')] });
    expect(cell).toMatchObject({ value: (680 + 900) / 22, n: 9, answers: 22, source: 'release' });
    const mean = 1580 / 22;
    const squares = [0, 10, 20, 30, 40, 50, 60, 70, 100, 90, 80, 70, 60, ...Array<number>(9).fill(100)];
    const sd = Math.sqrt(squares.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 21);
    expect(cell?.['sd']).toBeCloseTo(sd, 9);
  });
});

describe('after a reorganisation', () => {
  test('units show what they have become only where they are unions of groups', async () => {
    await moveUnit(context(), { unitId: idOf('N3'), parentId: idOf('S'), from: '2026-07-01' });
    const shown = await cells({ scores: experience });
    // North lost a part of a pool and South won it: neither is a union of groups. All together still is.
    expect(shown.map(({ unit, n }) => [unit, n])).toEqual([
      ['ALL', 18],
      ['N1', 6],
      ['S1', 5],
    ]);
    await moveUnit(context(), { unitId: idOf('N2'), parentId: idOf('S'), from: '2026-07-01' });
    expect((await cells({ scores: experience })).map(({ unit, n }) => [unit, n])).toEqual([
      ['ALL', 18],
      ['N', 6],
      ['N1', 6],
      ['S', 12],
      ['S1', 5],
    ]);
  });

  test('what was told of stays: a unit of a release cannot be removed', async () => {
    const failed = removeUnit(context(), { unitId: idOf('N2') });
    await expect(failed).rejects.toMatchObject({ reason: 'unit-not-empty', details: { releases: 1 } });
  });
});

describe('recording', () => {
  test('twice changes nothing', async () => {
    const releaseId = randomUUID();
    const day = '2025-05-05';
    await givenRelease(db.database, { N1: { ease: [1, 2, 3, 4, 5] } }, { releaseId, day });
    await givenRelease(db.database, { N1: { ease: [7, 7, 7, 7, 7] } }, { releaseId, day });
    const scores = [{ side: 'employee', score: 'ease' }] as const;
    expect(await cells({ scores, periods: ['2025'], units: 'own' })).toMatchObject([{ value: 3, n: 5 }]);
  });

  test('refuses fewer than k', async () => {
    await expect(givenRelease(db.database, { N1: { ease: [1, 2, 3, 4] } })).rejects.toThrow('fewer than 5');
  });
});
