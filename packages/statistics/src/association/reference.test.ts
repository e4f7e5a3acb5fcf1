import { describe, expect, test } from 'vitest';
import { spearman } from '../correlation/spearman.ts';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../multiplicity/adjust-p.ts';
import { expectClose, numbersOf } from '../testing/expect-outcome.ts';
import { cell, hasReferenceData, meanOf, referenceRows } from '../testing/reference-data.ts';
import { betweenAssociation } from './between-association.ts';
import type { Observation } from './observation.ts';
import { pooledAssociation } from './pooled-association.ts';
import { twoWayAssociation } from './two-way-association.ts';
import { withinAssociation } from './within-association.ts';
import { valueAt } from '../value-at.ts';

const four = (who: string) => ['saf', 'com', 'eng', 'aca'].map((score) => `${score}_${who}_11`);

describe.skipIf(!hasReferenceData)('New York schools 2011, teachers with parents', () => {
  const rows = hasReferenceData
    ? referenceRows('nyc2011_schools/schools.csv').filter((row) => row['district'] !== '75')
    : [];
  const schools = rows.map((row) => ({
    x: meanOf(row, four('t')),
    y: meanOf(row, four('p')),
    group: row['district'] ?? '',
    period: '2011',
    cluster: row['dbn'] ?? '',
  }));

  test('pooled with interval, t, p, and Spearman', () => {
    const pooled = numbersOf(pooledAssociation(schools));
    const inference = numbersOf(pooled.inference);
    expect(pooled).toMatchObject({ n: 453, groups: 9, missing: 2 });
    expect(inference).toMatchObject({ df: 451, method: 'independent' });
    expectClose(pooled.r, 0.4706259893588);
    expectClose(inference.low, 0.3956495883542);
    expectClose(inference.high, 0.5393707123506);
    expectClose(inference.t, 11.327439495569);
    expectClose(inference.p, 2.392502225971e-26);
    const ranks = numbersOf(
      spearman(
        schools.map((each) => each.x),
        schools.map((each) => each.y),
      ),
    );
    expectClose(ranks.r, 0.4803932564901);
    expectClose(numbersOf(ranks.inference).p, 1.565212536381e-27);
    expectClose(numbersOf(pooled.spearman).r, 0.4803932564901);
  });

  test('within and between districts', () => {
    expectClose(numbersOf(withinAssociation(schools)).r, 0.5110545734452);
    expectClose(numbersOf(betweenAssociation(schools)).r, 0.1647399227034);
    expect(numbersOf(numbersOf(withinAssociation(schools)).inference).df).toBe(453 - 9 - 1);
    expect(numbersOf(betweenAssociation(schools)).n).toBe(9);
  });

  test('the matrix of four by four: p and its adjustments', () => {
    const pairs = four('t').flatMap((ex) => four('p').map((cx) => [ex, cx] as const));
    const p = pairs.map(([ex, cx]) => {
      const observations = rows.map((row, index) => ({
        x: cell(row, ex),
        y: cell(row, cx),
        group: 'all',
        period: '2011',
        cluster: `${index}`,
      }));
      return numbersOf(numbersOf(pooledAssociation(observations)).inference).p;
    });
    const at = pairs.findIndex(([ex, cx]) => ex === 'com_t_11' && cx === 'eng_p_11');
    expectClose(valueAt(p, at), 1.096288927899e-17);
    expectClose(valueAt(numbersOf(benjaminiHochberg(p)).adjusted, at), 1.252901631885e-17);
    expectClose(valueAt(numbersOf(benjaminiYekutieli(p)).adjusted, at), 4.235720872578e-17);
    const least = pairs.findIndex(([ex, cx]) => ex === 'com_t_11' && cx === 'saf_p_11');
    expectClose(valueAt(numbersOf(holm(p)).adjusted, least), 6.139907109416e-15);
  });
});

describe.skipIf(!hasReferenceData)('NHS trusts 2012–2019, engagement with recommendation of care', () => {
  const trusts: Observation[] = (hasReferenceData ? referenceRows('nhs_trusts_2012_2019/trust_year.csv') : []).map(
    (row) => ({
      x: cell(row, 'Engagement.Index'),
      y: cell(row, 'RecommendCare.Index'),
      group: row['Code'] ?? '',
      period: row['Year.Index'] ?? '',
      cluster: row['Code'] ?? '',
    }),
  );

  test('pooled, within, between and two-way', () => {
    expectClose(numbersOf(pooledAssociation(trusts)).r, 0.5042055825605);
    expectClose(numbersOf(withinAssociation(trusts)).r, 0.6541391299156);
    expectClose(numbersOf(betweenAssociation(trusts)).r, 0.4329830402956);
    expect(numbersOf(twoWayAssociation(trusts)).r).toBeCloseTo(0.527047, 6);
    expect(numbersOf(pooledAssociation(trusts))).toMatchObject({ n: 1072, groups: 144 });
  });

  test('years repeat trusts: the interval goes over 144 clusters and is wider than the plain one', () => {
    const repeated = numbersOf(numbersOf(pooledAssociation(trusts)).inference);
    expect(repeated).toMatchObject({ method: 'cluster-robust', clusters: 144 });
    expect(repeated.high - repeated.low).toBeGreaterThan(0.5475498261463 - 0.4581628454605);
  });
});

describe.skipIf(!hasReferenceData)('soldiers of 99 companies', () => {
  test('hours with well-being: individuals, within and between companies', () => {
    const soldiers = (hasReferenceData ? referenceRows('multilevel_units/bh1996.csv') : []).map((row, index) => ({
      x: cell(row, 'HRS'),
      y: cell(row, 'WBEING'),
      group: row['GRP'] ?? '',
      period: '1',
      cluster: `${index}`,
    }));
    expectClose(numbersOf(pooledAssociation(soldiers)).r, -0.1632063813024);
    expectClose(numbersOf(withinAssociation(soldiers)).r, -0.1107030885815);
    const between = numbersOf(betweenAssociation(soldiers));
    expectClose(between.r, -0.6670826403699);
    expectClose(numbersOf(between.inference).p, 4.744399037358e-14);
    expectClose(numbersOf(between.spearman).r, -0.6470042550961);
  });
});
