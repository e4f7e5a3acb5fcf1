import type { Initiative } from '@unisono/initiatives/schema';
import { describe, expect, test } from 'vitest';
import { changesOf, CHECKS, emptyValues, fieldsOf, valuesOf } from './form-values.ts';

const listening: Initiative = {
  id: '1',
  kind: 'training',
  title: 'Listen first',
  objective: 'Hear the need before naming the product',
  side: 'joint',
  intendedEmotions: ['interest', 'anger'],
  unitIds: ['a'],
  fromDay: '2026-10-01',
  toDay: null,
  expectedLagWeeks: 2,
  employeeHypothesis: 'Interest rises',
  customerHypothesis: null,
  owner: { id: 'o', name: 'Nerea' },
  status: 'planned',
  origin: null,
  startedAt: null,
  createdAt: '2026-09-15T10:00:00.000Z',
  updatedAt: '2026-09-15T10:00:00.000Z',
  registeredLate: false,
  amendments: 0,
  editable: true,
};

test('what is not said is null, and the hypothesis of a side it is not for is not sent', () => {
  const values = { ...valuesOf(listening), side: 'customer' as const, customerHypothesis: '  ' };
  expect(fieldsOf(values)).toMatchObject({ toDay: null, employeeHypothesis: null, customerHypothesis: null });
});

test('an amendment holds only what differs', () => {
  expect(changesOf(listening, valuesOf(listening))).toEqual({});
  expect(changesOf(listening, { ...valuesOf(listening), toDay: '2026-12-31', expectedLagWeeks: '6' })).toEqual({
    toDay: '2026-12-31',
    expectedLagWeeks: 6,
  });
});

test('another side since the start leaves what was expected as it was registered', () => {
  const running = { ...listening, status: 'running' as const, startedAt: '2026-10-01T08:00:00.000Z' };
  expect(changesOf(running, { ...valuesOf(running), side: 'customer' })).toEqual({ side: 'customer' });
});

describe('what is checked', () => {
  test('an empty form lacks everything that is needed, and not what is not', () => {
    const values = emptyValues('employee', null);
    const wrong = Object.entries(CHECKS).flatMap(([field, fits]) => (fits(values) ? [] : [field]));
    expect(wrong).toEqual(['title', 'kind', 'objective', 'emotions', 'from']);
  });

  test('a registered one is whole', () => {
    expect(Object.values(CHECKS).every((fits) => fits(valuesOf(listening)))).toBe(true);
  });

  test.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['', true],
  ])('a window from 1 October to "%s"', (toDay, fits) => {
    expect(CHECKS.to({ ...valuesOf(listening), toDay })).toBe(fits);
  });

  test.each([
    [0, true],
    [104, true],
    ['12', true],
    ['', false],
    [2.5, false],
    [105, false],
    [-1, false],
  ])('a lag of "%s" weeks', (expectedLagWeeks, fits) => {
    expect(CHECKS.lag({ ...valuesOf(listening), expectedLagWeeks })).toBe(fits);
  });
});
