import type { ImportMap } from '@unisono/imports/schema';
import { describe, expect, test } from 'vitest';
import {
  fieldsShown,
  fieldsToAdd,
  firstValues,
  inForm,
  problemsOf,
  sourceOf,
  unusedColumns,
  withMeaning,
  withRule,
  withSource,
  wordsToTranslate,
} from './map-draft.ts';

const file = {
  columns: ['id', 'who', 'unit', 'score'],
  sample: [
    ['1', 'Employee', 'A', '4'],
    ['2', 'Cliente', 'A', ''],
    ['3', 'Cliente', ' ', '5'],
  ],
};
const people: ImportMap = { fields: { externalId: { column: 'id' } } };

describe('how a field is filled', () => {
  test('is one word, and choosing another forgets what was said about the values', () => {
    const dated: ImportMap = { fields: { from: { column: 'id', date: 'd/m/y' } } };
    expect(sourceOf(dated.fields['from'])).toBe('column:id');
    expect(withSource(dated, 'from', 'column:id')).toBe(dated);
    expect(withSource(dated, 'from', 'column:unit').fields['from']).toEqual({ column: 'unit' });
    expect(withSource(dated, 'from', '').fields).toEqual({});
    expect(sourceOf(withSource(people, 'role', 'constant').fields['role'])).toBe('constant');
    expect(sourceOf(withSource(people, 'externalId', 'row').fields['externalId'])).toBe('row');
    expect(sourceOf({ columns: ['a', 'b'], separator: '/' })).toBe('joined');
    expect(sourceOf(undefined)).toBe('');
  });

  test('shows the first different values, joined columns joined', () => {
    expect(firstValues({ column: 'unit' }, file, 3)).toEqual(['A']);
    expect(firstValues({ columns: ['unit', 'id'], separator: '-' }, file, 2)).toEqual(['A-1', 'A-2']);
    expect(firstValues({ constant: 'x' }, file, 3)).toEqual([]);
    expect(firstValues(undefined, file, 3)).toEqual([]);
  });
});

describe('what keeps a map from being checked', () => {
  test('is said per field', () => {
    expect(problemsOf('people', people, file.columns)).toEqual({});
    const tied = withRule(people, 'unit', { column: 'nowhere' });
    expect(problemsOf('people', tied, file.columns)).toEqual({
      role: 'map-field-missing',
      unit: 'map-column-unknown',
    });
    expect(problemsOf('people', withSource(people, 'name', 'constant'), file.columns)).toEqual({
      name: 'map-field-missing',
    });
  });
});

describe('the fields of the table', () => {
  test('are the expected ones, the filled ones and the added ones, each once', () => {
    const shown = fieldsShown('people', withRule(people, 'birthDay', { column: 'score' }), ['identity.badge']);
    expect(shown.slice(0, 3)).toEqual(['externalId', 'name', 'identity.email']);
    expect(shown).toContain('birthDay');
    expect(shown.at(-1)).toBe('identity.badge');
    expect(new Set(shown).size).toBe(shown.length);
    expect(fieldsToAdd('people', people, shown)).toEqual(['language', 'identity.*', 'attribute.*', 'relationship.*']);
  });

  test('of figures by column are only those that all columns share', () => {
    const long: ImportMap = { fields: { unit: { column: 'unit' }, value: { column: 'score' } } };
    const wide = inForm('measures', long, 'wide');
    expect(wide).toEqual({ fields: { unit: { column: 'unit' } }, measures: [] });
    expect(fieldsShown('measures', wide, [])).toEqual(['unit', 'period']);
    expect(fieldsToAdd('measures', wide, ['unit', 'period'])).toEqual(['scaleMin', 'scaleMax']);
    expect(inForm('measures', wide, 'long').measures).toBeUndefined();
  });

  test('leave columns over', () => {
    const map: ImportMap = {
      fields: { unit: { column: 'unit' } },
      measures: [{ column: 'score', side: 'customer', metric: 'csat', n: 'id' }],
    };
    expect(unusedColumns(map, file.columns)).toEqual(['who']);
  });
});

describe('words of a column of choices', () => {
  const rule = { column: 'who' };
  const seen = firstValues(rule, file, 20);

  test('want a meaning where they are no choice', () => {
    expect(wordsToTranslate('people', 'role', rule, seen)).toEqual(['Cliente']);
    expect(wordsToTranslate('people', 'name', rule, seen)).toEqual([]);
    expect(wordsToTranslate('people', 'role', { constant: 'employee' }, seen)).toEqual([]);
  });

  test('are kept together with the choices as the file writes them', () => {
    const meant = withMeaning(rule, ['employee', 'customer'], seen, ['Cliente', 'customer']);
    expect(meant).toEqual({
      column: 'who',
      values: { employee: 'employee', customer: 'customer', Employee: 'employee', Cliente: 'customer' },
    });
    expect(wordsToTranslate('people', 'role', meant, seen)).toContain('Cliente');
    const unsaid = withMeaning(meant, ['employee', 'customer'], seen, ['Cliente', null]);
    expect(unsaid).not.toHaveProperty('values.Cliente');
    expect(withMeaning({ constant: 'employee' }, [], [], ['a', 'b'])).toEqual({ constant: 'employee' });
  });
});
