import {
  requiredFields,
  TARGETS,
  targetOf,
  type FieldRule,
  type ImportKind,
  type ImportMap,
} from '@unisono/imports/schema';

/** What a person looks for first in a file of a kind; the other fields are added when they are wanted. */
const EXPECTED: Readonly<Record<ImportKind, readonly string[]>> = {
  units: ['code', 'name', 'kind', 'parent', 'from'],
  people: ['externalId', 'name', 'identity.email', 'role', 'unit', 'from', 'to'],
  moments: ['externalId', 'identity.email', 'role', 'unit', 'day', 'touchpoint'],
  measures: ['unit', 'period', 'side', 'metric', 'value', 'n', 'sd'],
};

/** Fields that figures by column say per column. */
const PER_COLUMN = ['side', 'metric', 'value', 'n', 'sd', 'label'];

/** How a field is filled, as one word for a select: `column:Mail`, `joined`, `constant`, `row`, or nothing. */
export type Source = string;

export function sourceOf(rule: FieldRule | undefined): Source {
  if (!rule) return '';
  if ('column' in rule) return `column:${rule.column}`;
  if ('columns' in rule) return 'joined';
  return 'constant' in rule ? 'constant' : 'row';
}

/** The map with a field filled otherwise. What was said about the values of one column does not hold for another. */
export function withSource(map: ImportMap, field: string, source: Source): ImportMap {
  if (source === sourceOf(map.fields[field])) return map;
  if (source === 'constant') return withRule(map, field, { constant: '' });
  if (source === 'row') return withRule(map, field, { rowNumber: true });
  if (source.startsWith('column:')) return withRule(map, field, { column: source.slice('column:'.length) });
  return withRule(map, field, undefined);
}

export function withRule(map: ImportMap, field: string, rule: FieldRule | undefined): ImportMap {
  const { [field]: _before, ...others } = map.fields;
  return { ...map, fields: rule ? { ...others, [field]: rule } : others };
}

/** The fields a table of this map shows: required and expected ones, what the map fills, what somebody added. */
export function fieldsShown(kind: ImportKind, map: ImportMap, added: readonly string[]): string[] {
  const expected = map.measures ? EXPECTED[kind].filter((field) => !PER_COLUMN.includes(field)) : EXPECTED[kind];
  const required = requiredFields(kind, map);
  return [...new Set([...expected, ...required, ...Object.keys(map.fields), ...added])];
}

/** The fields that can still be added; names ending in `.*` want a name of their own. */
export function fieldsToAdd(kind: ImportKind, map: ImportMap, shown: readonly string[]): string[] {
  const names = TARGETS[kind].map(({ name }) => name);
  return names.filter((name) => !shown.includes(name) && !(map.measures && PER_COLUMN.includes(name)));
}

/** What keeps a map from being checked, as a reason per field. The server looks again. */
export function problemsOf(kind: ImportKind, map: ImportMap, columns: readonly string[]): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of requiredFields(kind, map)) if (!map.fields[field]) problems[field] = 'map-field-missing';
  for (const [field, rule] of Object.entries(map.fields)) {
    if ('constant' in rule && rule.constant.trim() === '') problems[field] = 'map-field-missing';
    if (columnsOf(rule).some((column) => !columns.includes(column))) problems[field] = 'map-column-unknown';
  }
  return problems;
}

function columnsOf(rule: FieldRule): readonly string[] {
  if ('column' in rule) return [rule.column];
  return 'columns' in rule ? rule.columns : [];
}

/** Columns that no part of the map reads. */
export function unusedColumns(map: ImportMap, columns: readonly string[]): string[] {
  const wide = (map.measures ?? []).flatMap(({ column, n, sd }) => [column, n, sd]);
  const used = new Set([...Object.values(map.fields).flatMap(columnsOf), ...(map.groupBy ?? []), ...wide]);
  return columns.filter((column) => !used.has(column));
}

/** The map turned to figures by column, or back to one figure a row. */
export function inForm(kind: ImportKind, map: ImportMap, form: 'long' | 'wide'): ImportMap {
  const { measures: _measures, ...rest } = map;
  if (form === 'long') return rest;
  const kept = Object.entries(rest.fields).filter(([field]) => !PER_COLUMN.includes(field));
  return { ...rest, fields: Object.fromEntries(kept), measures: [] };
}

/** The first different values of the column that a rule reads, blank ones left out. */
export function firstValues(
  rule: FieldRule | undefined,
  file: { readonly columns: readonly string[]; readonly sample: readonly (readonly string[])[] },
  most: number,
): string[] {
  if (!rule) return [];
  const indexes = columnsOf(rule).map((column) => file.columns.indexOf(column));
  const separator = 'columns' in rule ? rule.separator : '';
  const values = file.sample.map((row) =>
    indexes
      .map((index) => row[index]?.trim() ?? '')
      .filter((part) => part !== '')
      .join(separator),
  );
  return [...new Set(values.filter((value) => value !== ''))].slice(0, most);
}

/** The words of a column of choices that need a meaning: those in sight that are no choice, and those with one. */
export function wordsToTranslate(kind: ImportKind, field: string, rule: FieldRule, seen: readonly string[]): string[] {
  const choices = targetOf(kind, field)?.choices;
  if (!choices || !('column' in rule)) return [];
  const known = Object.entries(rule.values ?? {}).flatMap(([word, meaning]) => (word === meaning ? [] : [word]));
  return [...new Set([...known, ...seen.filter((word) => !choices.includes(word.toLowerCase()))])];
}

/**
 * The rule with a meaning for one word. A map of words is complete, so the choices themselves, as the file writes
 * them, go into it as well.
 */
export function withMeaning(
  rule: FieldRule,
  choices: readonly string[],
  seen: readonly string[],
  [word, meaning]: readonly [string, string | null],
): FieldRule {
  if (!('column' in rule)) return rule;
  const asWritten = seen.filter((value) => choices.includes(value.toLowerCase()));
  const themselves = [...choices, ...asWritten].map((value) => [value, value.toLowerCase()]);
  const values: Record<string, string> = { ...Object.fromEntries(themselves), ...rule.values };
  if (meaning === null) delete values[word];
  else values[word] = meaning;
  return { ...rule, values };
}
