import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, expectFinite, numbersOf } from '../testing/expect-outcome.ts';
import { LONGLEY } from '../testing/longley.ts';
import { cell, hasReferenceData, referenceRows } from '../testing/reference-data.ts';
import { leastSquares } from './least-squares.ts';

const CERTIFIED = 1e-9;

describe('least squares', () => {
  test('of Longley agree with the certified values', () => {
    const fit = numbersOf(leastSquares(LONGLEY.x, LONGLEY.y));
    const coefficients = [fit.intercept, ...fit.slopes];
    for (const [at, { estimate, standardError }] of coefficients.entries()) {
      expectClose(estimate, LONGLEY.estimates[at] ?? Number.NaN, CERTIFIED);
      expectClose(standardError, LONGLEY.standardErrors[at] ?? Number.NaN, CERTIFIED);
    }
    expectClose(fit.residualSd, LONGLEY.residualSd, CERTIFIED);
    expectClose(fit.r2, LONGLEY.r2, CERTIFIED);
    expectClose(fit.f ?? Number.NaN, LONGLEY.f, CERTIFIED);
    expect(fit).toMatchObject({ df: 9, n: 16, missing: 0 });
  });

  test('leave rows with a missing value out and say how many', () => {
    const fit = numbersOf(leastSquares([[1, 2, 3, 4, null]], [2, 4, 6, 9, 100]));
    expectClose(fit.slopes[0]?.estimate ?? 0, 2.3, 1e-12);
    expect(fit).toMatchObject({ n: 4, missing: 1 });
  });

  test('a perfect fit has no error and no F', () => {
    const fit = numbersOf(leastSquares([[1, 2, 3, 4]], [10, 20, 30, 40]));
    expectClose(fit.slopes[0]?.estimate ?? 0, 10, 1e-12);
    expect(fit.residualSd).toBeLessThan(1e-10);
    expectFinite(fit.intercept);
  });

  test.each([
    ['no predictor', [], [1, 2, 3], 'too-few-values'],
    ['as many coefficients as rows', [[1, 2, 4]], [1, 2], 'lengths-differ'],
    ['two rows', [[1, 2]], [1, 2], 'no-degrees-of-freedom'],
    ['a constant predictor', [[3, 3, 3, 3]], [1, 2, 3, 4], 'no-variation'],
    ['a constant outcome', [[1, 2, 3, 5]], [4, 4, 4, 4], 'no-variation'],
    [
      'predictors that determine each other',
      [
        [1, 2, 3, 5],
        [2, 4, 6, 10],
      ],
      [4, 4, 5, 4],
      'collinear',
    ],
    ['an infinite value', [[1, 2, 3, Infinity]], [4, 4, 5, 4], 'not-finite'],
  ] as const)('refuses %s', (_, predictors, outcome, reason) => {
    expect(leastSquares(predictors, outcome)).toMatchObject({ ok: false, reason });
  });

  test('whatever the data: shifting predictors moves the intercept alone, residuals explain the rest', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true }).map((each) => Math.round(each * 1e3) / 1e3);
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(rows, value, (data, shift) => {
        const [y, a, b] = [0, 1, 2].map((at) => data.map((row) => row[at] ?? 0)) as [number[], number[], number[]];
        const plain = leastSquares([a, b], y);
        const shifted = leastSquares([a.map((each) => each + shift), b], y);
        if (!plain.ok || !shifted.ok) return;
        expectFinite(plain.slopes);
        expect(plain.r2).toBeGreaterThanOrEqual(-1e-9);
        expect(plain.r2).toBeLessThanOrEqual(1);
        expect(shifted.r2).toBeCloseTo(plain.r2, 6);
      }),
    );
  });
});

const columns = (file: string, names: readonly string[]) => {
  const rows = hasReferenceData ? referenceRows(`nist_strd/${file}.csv`) : [];
  return names.map((name) => rows.map((row) => cell(row, name)));
};

describe.skipIf(!hasReferenceData)('NIST’s data sets', () => {
  test('Norris to 1e-9', () => {
    const [y = [], x = []] = columns('norris', ['y', 'x']);
    const fit = numbersOf(leastSquares([x], y));
    expectClose(fit.intercept.estimate, -0.262323073774029, CERTIFIED);
    expectClose(fit.intercept.standardError, 0.232818234301152, CERTIFIED);
    expectClose(fit.slopes[0]?.estimate ?? 0, 1.00211681802045, CERTIFIED);
    expectClose(fit.slopes[0]?.standardError ?? 0, 0.000429796848199937, CERTIFIED);
    expectClose(fit.residualSd, 0.884796396144373, CERTIFIED);
    expectClose(fit.r2, 0.999993745883712, CERTIFIED);
    expectClose(fit.f ?? 0, 5436385.54079785, CERTIFIED);
  });

  test('Wampler’s polynomials, made to break decompositions, to 1e-7', () => {
    for (const [file, expected] of [
      ['wampler1', [1, 1, 1, 1, 1]],
      ['wampler2', [0.1, 0.01, 0.001, 0.0001, 0.00001]],
    ] as const) {
      const [y = [], x = []] = columns(file, ['y', 'x']);
      const powers = expected.map((_, at) => x.map((each) => (each ?? 0) ** (at + 1)));
      const fit = numbersOf(leastSquares(powers, y));
      for (const [at, slope] of fit.slopes.entries()) expectClose(slope.estimate, expected[at] ?? 0, 1e-7);
    }
  });
});
