import { givenMeasures, givenUnits } from '@unisono/people-core/testing';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fourScores, hasReferenceData, newYorkSchools } from '../testing/reference-panel.ts';
import { givenOrganisation } from '../testing/given-organisation.ts';
import { coherenceViewSchema, type CoherenceView } from '../view/coherence.schema.ts';
import { runCoherence } from './run-coherence.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenOrganisation(db);
});
afterAll(() => db.close());

async function run(...words: string[]): Promise<CoherenceView> {
  return coherenceViewSchema.parse(JSON.parse(await runCoherence([...words, '--json'], db.database)));
}

function kindOf(view: CoherenceView, kind: string) {
  return view.associations.find((each) => each.kind === kind);
}

describe('before an organisation is set up', () => {
  test('what the command line brought in is compared all the same, at the usual cut', async () => {
    const bare = await testDatabase();
    await givenUnits(bare.database, [{ code: 'a', name: 'A' }]);
    const measure = { unit: 'a', metric: 'score', period: '2011', value: 7, n: 40, sd: 1, scaleMin: 0, scaleMax: 10 };
    await givenMeasures(bare.database, [
      { ...measure, side: 'employee' },
      { ...measure, side: 'customer' },
    ]);
    const words = ['--ex', 'measure:score', '--cx', 'measure:score', '--json'];
    const view = coherenceViewSchema.parse(JSON.parse(await runCoherence(words, bare.database)));
    expect(view.cuts.ex).toEqual({ value: 6, basis: 'fixed' });
    expect(view.units.map((unit) => unit.place?.quadrant)).toEqual(['in-unison']);
    await bare.close();
  });
});

describe('unisono coherence', () => {
  test('prints a table, or says that nothing was measured', async () => {
    const text = await runCoherence([], db.database);
    expect(text).toContain('Coherence of experience (EX) and experience (CX), nothing measured');
    expect(text).toContain('not enough data: 0 of 10 groups');
    expect((await run()).findings).toEqual([{ code: 'nothing-measured', sides: ['employee', 'customer'] }]);
  });

  test.each([
    [['--ex', 'nonsense'], 'ex'],
    [['--period', '2011-Q5'], 'period'],
    [['--where', 'colour=red'], 'where'],
    [['--group-by', ''], 'group-by'],
  ])('refuses %j and names the option', async (words, field) => {
    await expect(runCoherence(words, db.database)).rejects.toMatchObject({ reason: 'schema', field });
  });

  test('refuses an option that it does not know', async () => {
    await expect(runCoherence(['--colour', 'red'], db.database)).rejects.toThrow('--colour');
  });
});

describe.skipIf(!hasReferenceData)('New York schools 2011', () => {
  const sides = ['--ex', fourScores('t'), '--cx', fourScores('p')];
  const general = ['--where', 'parent!=75'];

  beforeAll(async () => {
    const { units, measures } = newYorkSchools();
    await givenUnits(db.database, units);
    await givenMeasures(db.database, measures);
  });

  test('over the schools: r, interval and p of the reference, and Spearman', async () => {
    const view = await run(...sides, ...general, '--period', '2011', '--group-by', 'district');
    const pooled = kindOf(view, 'pooled');
    expect(pooled).toMatchObject({ state: 'computed', n: 453, groups: 9, strength: 'moderate' });
    expect(pooled).toMatchObject({
      r: expect.closeTo(0.4706259893588, 9),
      spearman: { r: expect.closeTo(0.4803932564901, 9) },
    });
    expect(pooled).toMatchObject({
      inference: {
        low: expect.closeTo(0.3956495883542, 8),
        high: expect.closeTo(0.5393707123506, 8),
        t: expect.closeTo(11.327439495569, 6),
        df: 451,
        method: 'independent',
      },
    });
  });

  test('within districts as the reference; between nine districts there is not enough data', async () => {
    const view = await run(...sides, ...general, '--group-by', 'parent');
    expect(view.periods).toEqual(['2011']);
    expect(kindOf(view, 'within')).toMatchObject({
      r: expect.closeTo(0.5110545734452, 9),
      n: 453,
      inference: { df: 443 },
    });
    expect(kindOf(view, 'between')).toEqual({
      kind: 'between',
      state: 'not-enough-data',
      of: 'groups',
      needed: 10,
      found: 9,
    });
    expect(kindOf(view, 'two-way')).toMatchObject({ state: 'not-enough-data', of: 'periods' });
  });

  test('without n every unit is undetermined, the districts are not rolled up, and it says so', async () => {
    const view = await run(...sides, ...general);
    expect(view.counts).toMatchObject({ undetermined: 453, incomplete: 2 });
    expect(view.cuts).toEqual({ ex: { value: 6, basis: 'fixed' }, cx: { value: 6, basis: 'fixed' } });
    expect(view.whole).toEqual({ ex: null, cx: null, level: null, gap: null });
    expect(view.certainty.limits).toEqual(['no-intervals', 'not-rolled-up', 'source-unknown']);
    expect(view.findings[0]).toEqual({ code: 'all-undetermined', of: 453, why: 'no-interval' });
    const district = await run(...sides, '--level', 'district');
    expect(district.units).toHaveLength(10);
    expect(district.counts.incomplete).toBe(10);
  });

  test('special schools alone', async () => {
    const view = await run(...sides, '--where', 'parent=75');
    expect(kindOf(view, 'pooled')).toMatchObject({ n: 56, r: expect.closeTo(0.3084122813085, 9) });
    expect(await runCoherence([...sides, '--where', 'under=75'], db.database)).toMatch(
      /pooled +r 0\.3084 \[0\.0495, 0\.5285\]/,
    );
  });
});
