import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenShops } from '../testing/given-shops.ts';
import { overviewRouter } from './overview.router.ts';
import type { Overview } from './overview.schema.ts';

let db: TestDatabase;
let ids: Map<string, string>;
beforeAll(async () => {
  db = await testDatabase();
  ids = await givenShops(db);
});
afterAll(() => db.close());

async function as(kind: Grant['kind'], unit?: string) {
  const grants = [{ kind, unitId: unit === undefined ? null : (ids.get(unit) ?? '') }];
  const { context } = await signedInAs(db.database, { grants });
  return callerOf(overviewRouter)({ ...context, now: () => new Date('2026-11-23T10:00:00Z') });
}
const named = (overview: Overview, code: string) => overview.units.find(({ unit }) => unit.code === code);

describe('the overview of a side', () => {
  let inside: Overview;
  beforeAll(async () => {
    inside = await (await as('hr')).side({ side: 'employee' });
  });

  test('score now with its interval, and the trend that led to it', () => {
    expect(inside.now).toMatchObject({ n: 240, noInterval: null });
    expect(inside.trend.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(inside.trend.at(-1)?.figure).toEqual(inside.now);
    expect(inside.change?.value).toBeCloseTo((inside.now?.value ?? 0) - (inside.trend.at(-2)?.figure?.value ?? 0), 9);
  });

  test('the other scores of the same moments stand beside it', () => {
    const beside = inside.beside.map(({ score }) => score);
    expect(beside).toContain('pleasant');
    expect(beside).toContain('nps');
    expect(beside).not.toContain('experience');
    expect(beside).not.toContain('ease');
  });

  test('units in order, with n, interval and distance from all together', () => {
    expect(inside.units).toHaveLength(12);
    expect(
      inside.units
        .slice(-3)
        .map(({ unit }) => unit.code)
        .toSorted(),
    ).toEqual(['A2', 'A3', 'B6']);
    expect(named(inside, 'A2')).toMatchObject({
      figure: { n: 20, noInterval: null },
      fromWhole: { high: expect.any(Number) },
    });
    expect(named(inside, 'A2')?.fromWhole?.high).toBeLessThan(0);
  });

  test('what stands out: the low shops, the one that fell, and not the others', () => {
    const said = inside.findings.flatMap((each) => ('unit' in each ? [`${each.code} ${each.unit.name}`] : []));
    expect(said).toContain('unit-differs Shop A2');
    expect(said).toContain('unit-differs Shop B6');
    expect(said).toContain('unit-moved Shop A3');
    expect(said.filter((text) => text.startsWith('unit-moved'))).toHaveLength(1);
  });

  test('a single period is shown with those before it', async () => {
    const overview = await (await as('hr')).side({ side: 'employee', period: '2026-Q3' });
    expect(overview.periods).toHaveLength(8);
    expect(overview.trend[0]).toEqual({ period: '2024-Q4', figure: null });
    expect(overview.now).toEqual(inside.now);
  });

  test('nothing measured, and measures that cannot be rolled up, are told apart', async () => {
    const hr = await as('hr');
    expect(await hr.side({ side: 'employee', score: 'ease' })).toMatchObject({
      now: null,
      noWhole: 'nothing-measured',
      findings: [{ code: 'nothing-measured', sides: ['employee'] }],
    });
    const calm = await hr.side({ side: 'employee', score: 'measure:calm' });
    expect(calm).toMatchObject({ now: null, noWhole: 'not-rolled-up', change: null, findings: [] });
    expect(calm.units.at(-1)).toMatchObject({
      figure: { value: 1, noInterval: 'n-unknown' },
      rank: 11,
      fromWhole: null,
    });
  });
});

const allowed = async (kind: Grant['kind'], unit?: string) => {
  const caller = await as(kind, unit);
  const sides = ['employee', 'customer'] as const;
  const answers = await Promise.allSettled(sides.map((side) => caller.side({ side })));
  return sides.filter((_, index) => answers[index]?.status === 'fulfilled');
};

describe('who may see which side', () => {
  test.each([
    ['hr', ['employee']],
    ['marketing', ['customer']],
    ['leadership', ['employee', 'customer']],
    ['admin', []],
  ] as const)('%s: %j', async (kind, sides) => {
    expect(await allowed(kind)).toEqual(sides);
  });

  test('a manager sees both sides of the own units and nothing else; nobody who is signed out sees anything', async () => {
    expect(await allowed('manager', 'B')).toEqual(['employee', 'customer']);
    const manager = await as('manager', 'B');
    const overview = await manager.side({ side: 'customer' });
    expect(overview.units.map(({ unit }) => unit.code[0])).toEqual(Array(6).fill('B'));
    expect(overview.now?.n).toBe(120);
    await expect(manager.side({ side: 'customer', unitId: ids.get('A1') })).rejects.toThrow('unit-out-of-scope');
    await expect(callerOf(overviewRouter)(contextFor(db.database, null)).side({ side: 'customer' })).rejects.toThrow(
      'signed-out',
    );
  });

  test('grants add up: marketing of all and manager of one region sees inside of that region only', async () => {
    const grants = [
      { kind: 'marketing', unitId: null },
      { kind: 'manager', unitId: ids.get('A') ?? '' },
    ] as const;
    const { context } = await signedInAs(db.database, { grants });
    const caller = callerOf(overviewRouter)(context);
    expect((await caller.side({ side: 'customer' })).units).toHaveLength(12);
    expect((await caller.side({ side: 'employee' })).units).toHaveLength(6);
  });
});
