import { signedInAs } from '@unisono/accounts/testing';
import { unitRouter } from '@unisono/people-core/server';
import { callerOf, type Grant } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextFor } from '@unisono/accounts/testing';
import { givenShops } from '../testing/given-shops.ts';
import { coherenceRouter } from './coherence.router.ts';
import type { CoherenceView } from './coherence.schema.ts';

let db: TestDatabase;
let ids: Map<string, string>;
const NOW = new Date('2026-11-23T10:00:00Z');
beforeAll(async () => {
  db = await testDatabase();
  ids = await givenShops(db);
});
afterAll(() => db.close());

const idOf = (code: string) => ids.get(code) ?? '';
async function as(kind: Grant['kind'], unit?: string) {
  const grants = [{ kind, unitId: unit === undefined ? null : idOf(unit) }];
  const { context } = await signedInAs(db.database, { grants });
  return callerOf(coherenceRouter)({ ...context, now: () => NOW });
}
const codes = (units: CoherenceView['units']) => units.map(({ unit }) => unit.code);
const named = (view: CoherenceView, code: string) => view.units.find(({ unit }) => unit.code === code);

describe('the coherence view, from moments', () => {
  let view: CoherenceView;
  beforeAll(async () => {
    view = await (await as('leadership')).view({ groupBy: 'parent' });
  });

  test('has no level on a scale that goes below 0, not even where both values are over it', async () => {
    const { units } = await (await as('leadership')).view({ ex: 'nps', cx: 'nps' });
    const positive = units.filter(({ ex, cx }) => (ex?.value ?? 0) > 0 && (cx?.value ?? 0) > 0);
    expect(positive.length).toBeGreaterThan(0);
    expect(units.map(({ level }) => level)).toEqual(units.map(() => null));
    expect(positive[0]?.gap?.kind).toBe('raw');
  });

  test('shows the shops in the quarters that both sides have', () => {
    expect(view.periods).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(view.units).toHaveLength(12);
    expect(view.ex).toEqual({
      reference: 'experience',
      labels: [],
      kind: 'mean',
      scale: { min: 0, max: 100 },
      k: null,
    });
    expect(view.cuts.ex).toEqual({ value: 60, basis: 'fixed' });
    expect(view.respondents).toBe('different');
  });

  test('puts each unit in its quadrant only where its intervals allow', () => {
    expect(named(view, 'A2')?.place).toEqual({
      quadrant: 'hollow-inside',
      estimate: 'hollow-inside',
      undetermined: null,
    });
    expect(named(view, 'B6')?.place?.quadrant).toBe('in-trouble');
    expect(named(view, 'A1')?.place).toMatchObject({ quadrant: null, undetermined: 'interval-crosses-cut' });
    expect(view.counts).toEqual({
      'in-unison': 8,
      'hollow-inside': 2,
      'hollow-outside': 0,
      'in-trouble': 1,
      undetermined: 1,
      incomplete: 0,
    });
  });

  test('computes level and raw gap with intervals, and the way there', () => {
    const row = named(view, 'A2');
    const [ex, cx] = [row?.ex?.value ?? 0, row?.cx?.value ?? 0];
    expect(row?.ex?.n).toBe(20);
    expect(row?.level?.value).toBeCloseTo(Math.sqrt(ex * cx), 9);
    expect(row?.gap).toMatchObject({ kind: 'raw', value: expect.closeTo(ex - cx, 9), noInterval: null });
    expect(row?.trail.map(({ period }) => period)).toEqual(view.periods);
  });

  test('adds all shown units up, person by person', () => {
    expect(view.whole.ex?.n).toBe(240);
    expect(view.whole.cx?.n).toBe(222);
    expect(view.trend.at(-1)).toEqual({ ...view.whole, period: '2026-Q3' });
  });

  test('opens with what moved and where it hurts, by code', () => {
    expect(view.findings.map((finding) => finding.code)).toContain('units-in-quadrant');
    const hollow = view.findings.find((finding) => finding.code === 'units-in-quadrant');
    expect(hollow).toMatchObject({ quadrant: 'hollow-inside', count: 2, of: 12 });
    expect(hollow?.units.map((unit) => unit.name).toSorted()).toEqual(['Shop A2', 'Shop A3']);
  });

  test('two regions are not enough for between; units repeat, so the interval of pooled goes over them', () => {
    const [between, within, , pooled] = view.associations;
    expect(between).toEqual({ kind: 'between', state: 'not-enough-data', of: 'groups', needed: 10, found: 2 });
    expect(within).toMatchObject({ kind: 'within', state: 'computed', n: 36, inference: { clusters: 12 } });
    expect(pooled).toMatchObject({ n: 36, inference: { method: 'wild-cluster-bootstrap' } });
  });

  test('regions are read with everything beneath them', async () => {
    const regions = await (await as('leadership')).view({ level: 'region', period: '2026-Q3' });
    expect(regions.units.map(({ unit }) => unit.code).toSorted()).toEqual(['A', 'B']);
    expect(named(regions, 'A')?.ex?.n).toBe(120);
    expect(regions.whole.ex).toEqual(view.whole.ex);
    expect(regions.certainty.limits).toEqual(['few-units']);
  });

  test('a measure of another scale: median cut, gap of z-scores, no level, and it says so', async () => {
    const mixed = await (await as('leadership')).view({ ex: 'measure:calm', where: 'code!=A1' });
    expect(mixed.periods).toEqual(['2026-Q3']);
    expect(mixed.ex.labels).toEqual(['Calm']);
    expect(mixed.cuts.ex).toEqual({ value: 4, basis: 'median' });
    expect(named(mixed, 'A2')).toMatchObject({
      level: null,
      gap: { kind: 'standardised' },
      place: { undetermined: 'no-interval' },
    });
    expect(mixed.certainty.limits).toEqual(['no-intervals', 'median-cuts', 'scales-differ', 'not-rolled-up']);
  });
});

describe('who may see it', () => {
  test('signed out, or with a grant of one side only: refused', async () => {
    await expect(callerOf(coherenceRouter)(contextFor(db.database, null)).view({})).rejects.toThrow('signed-out');
    await expect((await as('hr')).view({})).rejects.toThrow('grant-missing');
    await expect((await as('marketing')).view({})).rejects.toThrow('grant-missing');
    await expect((await as('admin')).view({})).rejects.toThrow('grant-missing');
    await expect(callerOf(coherenceRouter)(contextFor(db.database, null)).scores()).rejects.toThrow('signed-out');
  });

  test('a manager sees the own region and no other', async () => {
    const manager = await as('manager', 'A');
    const view = await manager.view({});
    expect(view.units.map(({ unit }) => unit.code).toSorted()).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
    expect(view.whole.ex?.n).toBe(120);
    expect((await manager.view({ unitId: idOf('A2') })).units).toHaveLength(1);
    await expect(manager.view({ unitId: idOf('B1') })).rejects.toThrow('unit-out-of-scope');
    await expect(manager.view({ unitId: idOf('TOP') })).rejects.toThrow('unit-out-of-scope');
  });

  test('a grant opens what hangs under its unit today, whatever period is asked for', async () => {
    const tree = callerOf(unitRouter)(
      (await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }] })).context,
    );
    const before = { unitId: idOf('B1'), parentId: idOf('B') };
    await tree.move({ unitId: idOf('B1'), parentId: idOf('A'), from: '2027-03-01' });
    const manager = await as('manager', 'A');
    expect(codes((await manager.view({ period: '2026-Q1..2027-Q1' })).units)).not.toContain('B1');
    await expect(manager.view({ unitId: idOf('B1'), period: '2026-Q1..2027-Q1' })).rejects.toThrow('unit-out-of-scope');
    const ofRegion = await manager.view({ unitId: idOf('A'), period: '2026-Q1..2027-Q1' });
    expect(codes(ofRegion.units)).toEqual(expect.arrayContaining(['A1', 'A6']));
    expect(codes(ofRegion.units)).not.toContain('B1');
    const leadership = await (await as('leadership')).view({ unitId: idOf('A'), period: '2026-Q1..2027-Q1' });
    expect(codes(leadership.units)).toContain('B1');
    await tree.move({ ...before, from: '2027-03-01' });
  });

  test('what is kept for those who may see everything tells a manager nothing of other units', async () => {
    const period = '2026-Q1..2026-Q3';
    const everything = await (await as('leadership')).view({ period });
    expect(codes(everything.units)).toContain('B6');
    const part = await (await as('manager', 'A')).view({ period });
    expect(codes(part.units).filter((code) => !code.startsWith('A'))).toEqual([]);
    expect(part.whole.ex?.n).toBe(120);
    // The same figures as for somebody who may see more and asks for this part.
    const asked = await (await as('leadership')).view({ period, unitId: idOf('A') });
    expect([part.units, part.trend]).toEqual([asked.units, asked.trend]);
    const ofRoot = (await as('manager', 'A')).view({ period, unitId: idOf('B6') });
    await expect(ofRoot).rejects.toThrow('unit-out-of-scope');
  });

  test('what can be chosen, with units and periods', async () => {
    const { scores, kinds } = await (await as('hr')).scores();
    expect(scores).toContainEqual(
      expect.objectContaining({ side: 'employee', score: 'measure:calm', label: 'Calm', units: 12 }),
    );
    expect(scores).toContainEqual(
      expect.objectContaining({
        side: 'customer',
        score: 'experience',
        grain: 'quarter',
        first: '2026-Q1',
        last: '2026-Q3',
      }),
    );
    expect(kinds).toContainEqual({ kind: 'shop', units: 12 });
  });

  test('words that mean nothing are refused at their field', async () => {
    const leadership = await as('leadership');
    await expect(leadership.view({ ex: 'nonsense' })).rejects.toThrow(/"ex"/);
    await expect(leadership.view({ where: 'colour=red' })).rejects.toThrow(/"where"/);
    await expect(leadership.view({ unitId: '019a0000-0000-7000-8000-000000000000' })).rejects.toThrow('unit-unknown');
  });
});
