import { describe, expect, test } from 'vitest';
import type { MappedRow } from '../mapping/compile-map.ts';
import type { WideColumn } from '../mapping/import-map.schema.ts';
import { draftMeasure, draftWideMeasures, inWideFile } from './draft-measures.ts';
import { draftMoment } from './draft-moment.ts';
import { draftPerson } from './draft-person.ts';
import { draftUnit } from './draft-unit.ts';

const mapped = (row: number, values: MappedRow['values'], changes: Partial<MappedRow> = {}): MappedRow => ({
  row,
  group: undefined,
  values,
  attributes: undefined,
  problems: [],
  ...changes,
});

test('a unit needs its code and name', () => {
  expect(draftUnit(mapped(2, { code: 'n', name: 'North', parent: 'all' })).input).toMatchObject({
    row: 2,
    code: 'n',
    parent: 'all',
  });
  expect(draftUnit(mapped(2, { code: 'n' }))).toEqual({
    row: 2,
    input: null,
    problems: [{ row: 2, field: 'name', reason: 'required', severity: 'rejected', details: {} }],
  });
});

describe('a person', () => {
  test('takes identities, spare columns and a tie from the row', () => {
    const values = { externalId: '7', 'identity.email': 'a@b.org', role: 'employee', unit: 'n', 'attribute.size': 'L' };
    const { input } = draftPerson(mapped(3, values, { attributes: { job: 'cook' } }), {
      fields: {},
      attributes: 'relationship',
    });
    expect(input).toMatchObject({
      externalId: '7',
      identities: [{ kind: 'email', value: 'a@b.org' }],
      attributes: { size: 'L' },
      relationships: [{ role: 'employee', unit: 'n', attributes: { job: 'cook' } }],
    });
  });

  test('a tie needs both ends, a person needs none', () => {
    expect(draftPerson(mapped(3, { externalId: '7', unit: 'n' }), { fields: {} }).problems).toMatchObject([
      { field: 'role', reason: 'required' },
    ]);
    expect(draftPerson(mapped(3, { externalId: '7' }), { fields: {} }).input).toMatchObject({ relationships: [] });
  });
});

describe('a moment of several rows', () => {
  const first = mapped(5, {
    externalId: 'r',
    role: 'customer',
    day: '2024-01-02',
    comment: 'good',
    commentQuestion: 'Why?',
    'answer.fft': 1,
  });
  const second = mapped(9, {
    externalId: 'r',
    role: 'customer',
    day: '2024-02-01',
    comment: 'slow',
    'comment.Other?': 'no',
  });

  test('has the first day, all comments, and a warning for the other day', () => {
    const { input, problems } = draftMoment([first, second], { fields: { comment: { column: 'said' } } }, 'UTC');
    expect(input).toMatchObject({
      row: 5,
      externalId: 'r',
      person: 'r',
      day: '2024-01-02',
      answers: { fft: 1 },
      comments: [
        { question: 'Why?', text: 'good' },
        { question: 'said', text: 'slow' },
        { question: 'Other?', text: 'no' },
      ],
    });
    expect(problems).toEqual([
      {
        row: 9,
        field: 'day',
        reason: 'several-days',
        severity: 'warning',
        details: { kept: '2024-01-02', other: '2024-02-01' },
      },
    ]);
  });

  test('is rejected as a whole when one of its rows is wrong, or when no row has a day', () => {
    const problem = { field: 'ease', reason: 'number-invalid', severity: 'rejected', details: {} } as const;
    const wrong = { ...second, problems: [problem] };
    expect(draftMoment([first, wrong], { fields: {} }, 'UTC').input).toBeNull();
    const dayless = mapped(2, { externalId: 'r', role: 'customer' });
    expect(draftMoment([dayless, { ...dayless, row: 3 }], { fields: {} }, 'UTC').problems).toMatchObject([
      { row: 2, field: 'day', reason: 'required' },
    ]);
  });

  test('takes its day from the instant where there is no other', () => {
    const values = { externalId: 'r', role: 'customer', at: '2024-07-01T23:30:00Z' };
    expect(draftMoment([mapped(2, values)], { fields: {} }, 'Europe/Madrid').input).toMatchObject({
      day: '2024-07-02',
    });
  });
});

describe('measures', () => {
  const wide: WideColumn[] = [
    { column: 'staff', side: 'employee', metric: 'mood', n: 'staff n', scaleMin: 0, scaleMax: 10 },
    { column: 'guests', side: 'customer', metric: 'mood' },
  ];

  test('in long form come one per row', () => {
    const values = { unit: 'n', period: '2024', side: 'business', metric: 'revenue', value: 12 };
    expect(draftMeasure(mapped(2, values)).input).toMatchObject({ ...values, row: 2 });
    expect(draftMeasure(mapped(2, { ...values, value: undefined })).problems).toMatchObject([
      { field: 'value', reason: 'required' },
    ]);
  });

  test('in wide form come one per cell that is not blank, each on its own', () => {
    const values = { unit: 'n', period: '2024', 'wide.0': 7, 'wide.0.n': 12 };
    const [only, ...others] = draftWideMeasures(mapped(4, values), wide);
    expect(others).toEqual([]);
    expect(only?.input).toMatchObject({ side: 'employee', metric: 'mood', value: 7, n: 12, scaleMax: 10 });
    const problem = { field: 'guests', reason: 'number-invalid', severity: 'rejected', details: {} } as const;
    const drafts = draftWideMeasures(mapped(4, values, { problems: [problem] }), wide);
    expect(drafts.map(({ input }) => input === null)).toEqual([false, true]);
    expect(draftWideMeasures(mapped(4, { 'wide.0': 7 }), wide)).toMatchObject([
      { input: null, problems: [{ field: 'unit' }, { field: 'period' }] },
    ]);
  });

  test('a problem with a cell comes back under its row and column', () => {
    const [, guests] = draftWideMeasures(mapped(4, { unit: 'n', period: '2024', 'wide.0': 7, 'wide.1': 8 }), wide);
    const row = guests?.input?.row ?? 0;
    const problem = { row, field: 'value', reason: 'out-of-range', severity: 'rejected', details: {} } as const;
    expect(inWideFile(problem, wide)).toMatchObject({ row: 4, field: 'guests' });
    expect(inWideFile({ ...problem, field: 'unit' }, wide)).toMatchObject({ row: 4, field: 'unit' });
  });
});
