import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEvidence, noEvidence } from './date-evidence.ts';
import { DATE_FORMATS, parseDay, type DateFormat } from './date-format.ts';
import { decideFormat } from './decide-format.ts';

function decide(values: readonly string[]) {
  const evidence = noEvidence();
  for (const [index, value] of values.entries()) addEvidence(evidence, index + 2, value);
  return decideFormat(evidence);
}

function written(day: string, format: DateFormat): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (format === 'iso') return day;
  const parts = { y: year, m: month, d: date };
  return Array.from(format, (letter) => parts[letter as 'y' | 'm' | 'd'] ?? letter).join('');
}

describe('decideFormat', () => {
  test('one value that fits one order decides for the column', () => {
    expect(decide(['03/04/2021', '25/04/2021'])).toEqual({ kind: 'format', format: 'd/m/y' });
    expect(decide(['03/04/2021', '04/25/2021'])).toEqual({ kind: 'format', format: 'm/d/y' });
    expect(decide(['3.4.2021'])).toEqual({ kind: 'format', format: 'd.m.y' });
    expect(decide(['2021/4/3'])).toEqual({ kind: 'format', format: 'y/m/d' });
    expect(decide(['2021-04-03', '2021-04-03T10:00:00Z'])).toEqual({ kind: 'format', format: 'iso' });
    expect(decide([])).toEqual({ kind: 'no-values' });
  });

  test('a column that mixes both orders is refused with a row of each', () => {
    expect(decide(['03/04/2021', '25/04/2021', '04/25/2021'])).toEqual({
      kind: 'refused',
      refusal: {
        reason: 'date-orders-mixed',
        examples: [
          { row: 3, value: '25/04/2021' },
          { row: 4, value: '04/25/2021' },
        ],
        choices: [],
      },
    });
  });

  test('a column that fits both orders has to be declared', () => {
    expect(decide(['03/04/2021', '05/06/2021'])).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'date-order-ambiguous', choices: ['d/m/y', 'm/d/y'] },
    });
  });

  test('two ways of writing, two-digit years and no dates at all are refused', () => {
    expect(decide(['2021-04-03', '25/04/2021'])).toMatchObject({ refusal: { reason: 'date-formats-mixed' } });
    expect(decide(['25.04.2021', '04/25/2021'])).toMatchObject({ refusal: { reason: 'date-orders-mixed' } });
    expect(decide(['25/04/2021', '25/04/21'])).toMatchObject({ refusal: { reason: 'date-two-digit-year' } });
    expect(decide(['soon'])).toMatchObject({ refusal: { reason: 'date-unreadable' } });
  });

  test('days that do not exist are no evidence', () => {
    expect(decide(['31/02/2021', '25/04/2021'])).toEqual({ kind: 'format', format: 'd/m/y' });
    expect(parseDay('29/02/2024', 'd/m/y')).toBe('2024-02-29');
    expect(parseDay('29/02/2023', 'd/m/y')).toBeNull();
    expect(parseDay('25-04-2021', 'd/m/y')).toBeNull();
    expect(parseDay('01/01/0021', 'd/m/y')).toBeNull();
  });

  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('days written in one format are read back, or the column is called ambiguous; never anything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATE_FORMATS), fc.array(day, { minLength: 1, maxLength: 20 }), (format, days) => {
        const values = days.map((each) => written(each, format));
        const decision = decide(values);
        const ambiguous = decision.kind === 'refused' && decision.refusal.reason === 'date-order-ambiguous';
        expect(ambiguous || (decision.kind === 'format' && decision.format === format)).toBe(true);
        expect(values.map((value) => parseDay(value, format))).toEqual(days);
      }),
    );
  });

  test('a decided format fits every value that is a date, whatever is mixed', () => {
    const anyValue = fc.tuple(day, fc.constantFrom(...DATE_FORMATS)).map(([each, format]) => written(each, format));
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 8 }), (values) => {
        const decision = decide(values);
        const { format } = { format: undefined, ...decision };
        expect(format === undefined || values.every((value) => parseDay(value, format) !== null)).toBe(true);
        expect(decide(values.toReversed()).kind).toBe(decision.kind);
      }),
    );
  });
});
