import { EMOTIONS } from '@unisono/people-core/schema';
import { addEvidence, noEvidence } from '../dates/date-evidence.ts';
import { decideFormat } from '../dates/decide-format.ts';
import { COLUMN_SYNONYMS, plainName } from './column-synonyms.ts';
import type { ImportKind } from './import-kind.ts';
import type { FieldRule, ImportMap } from './import-map.schema.ts';
import { parseNumber } from './read-number.ts';
import { TARGETS, targetOf } from './targets.ts';

/** A map to be confirmed by a person, and how each field was found. */
export interface MapGuess {
  readonly map: ImportMap;
  /** `name`: the column is called so. `values`: its values look like it. */
  readonly found: Readonly<Record<string, 'name' | 'values'>>;
  /** Required fields for which no column was found. */
  readonly missing: readonly string[];
}

/** Guesses a map from the header and a sample of rows. Columns are never joined and nothing is made up. */
export function guessMap(
  kind: ImportKind,
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): MapGuess {
  const fields: Record<string, FieldRule> = {};
  const found: Record<string, 'name' | 'values'> = {};
  const byName = new Map(columns.map((column) => [plainName(column), column]));
  for (const [field, synonyms] of Object.entries(synonymsOf(kind))) {
    const column = synonyms.map((synonym) => byName.get(synonym)).find((name) => name !== undefined);
    if (column === undefined) continue;
    fields[field] = ruleFor(kind, field, column, valuesOf(columns, sample, column));
    found[field] = 'name';
  }
  for (const [field, column] of byShape(kind, columns, sample, fields)) {
    fields[field] = ruleFor(kind, field, column, valuesOf(columns, sample, column));
    found[field] = 'values';
  }
  const required = TARGETS[kind].filter((target) => target.required).map(({ name }) => name);
  return { map: { fields }, found, missing: required.filter((field) => !fields[field]) };
}

/** The kind's synonyms, and for moments the emotions by their names in both languages. */
function synonymsOf(kind: ImportKind): Record<string, readonly string[]> {
  if (kind !== 'moments') return { ...COLUMN_SYNONYMS[kind] };
  const emotions = EMOTIONS.map(({ code, label }) => [`felt.${code}`, [code, plainName(label.es)]] as const);
  return { ...COLUMN_SYNONYMS[kind], ...Object.fromEntries(emotions) };
}

function ruleFor(kind: ImportKind, field: string, column: string, values: readonly string[]): FieldRule {
  const commas = values.filter((value) => /^[+-]?\d*,\d+$/.test(value)).length;
  const numeric = targetOf(kind, field)?.type === 'number' && values.every((value) => parseNumber(value, ',') !== null);
  return numeric && commas > 0 ? { column, decimal: ',' } : { column };
}

/** Fields that nobody's header named, by what the values look like: an address is an e-mail, days are the day. */
function byShape(
  kind: ImportKind,
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  fields: Readonly<Record<string, FieldRule>>,
): [string, string][] {
  const used = new Set(Object.values(fields).map((rule) => ('column' in rule ? rule.column : '')));
  const guesses: [string, string][] = [];
  const shapes: [string, (values: readonly string[]) => boolean][] = [
    ['identity.email', (values) => values.every((value) => /^\S+@\S+\.\S+$/.test(value))],
    ...(kind === 'moments' && !fields['at'] ? ([['day', areDays]] as [string, typeof areDays][]) : []),
  ];
  for (const [field, fits] of shapes) {
    if (fields[field] || !targetOf(kind, field)) continue;
    const column = columns.find((name) => {
      const values = valuesOf(columns, sample, name);
      return !used.has(name) && values.length > 0 && fits(values);
    });
    if (column !== undefined) guesses.push([field, column]);
  }
  return guesses;
}

function areDays(values: readonly string[]): boolean {
  const evidence = noEvidence();
  for (const [index, value] of values.entries()) addEvidence(evidence, index, value);
  return evidence.unreadable === null && decideFormat(evidence).kind === 'format';
}

function valuesOf(columns: readonly string[], sample: readonly (readonly string[])[], column: string): string[] {
  const index = columns.indexOf(column);
  return sample.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
}
