import type { FileRow } from '../reading/read-rows.ts';
import type { FieldRule } from './import-map.schema.ts';
import { RefusedMapError } from './refused-map-error.ts';
import type { Reject } from './row-problem.ts';

/** The text a rule finds in a row; undefined where it is missing. */
export type TextReader = (row: FileRow, reject: Reject) => string | undefined;

/**
 * Makes a rule ready for the columns of a file: missing codes, value map and prefix included.
 * @throws RefusedMapError `map-column-unknown`
 */
export function textReaderOf(rule: FieldRule, columns: readonly string[], field: string): TextReader {
  if ('constant' in rule) return () => rule.constant;
  const { prefix = '' } = rule;
  if ('rowNumber' in rule) return ({ row }) => `${prefix}${row}`;
  const missing = new Set(rule.missing);
  const indexes = columnsOf(rule).map((column) => indexOfColumn(columns, column, field));
  const separator = 'columns' in rule ? rule.separator : '';
  const translate = translatorOf(rule.values);
  return (row, reject) => {
    const found = join(row.values, indexes, separator, missing);
    if (found === undefined) return undefined;
    const meant = translate(found, reject);
    return meant === undefined ? undefined : prefix + meant;
  };
}

/** The columns a rule reads, none for constants and row numbers. */
export function columnsOf(rule: FieldRule): readonly string[] {
  if ('column' in rule) return [rule.column];
  return 'columns' in rule ? rule.columns : [];
}

/** @throws RefusedMapError `map-column-unknown` */
export function indexOfColumn(columns: readonly string[], column: string, field: string): number {
  const index = columns.indexOf(column);
  if (index < 0) throw new RefusedMapError('map-column-unknown', { field, details: { column, columns } });
  return index;
}

/** The parts that are there, joined; a part that is missing leaves no separator behind. */
function join(
  values: readonly string[],
  indexes: readonly number[],
  separator: string,
  missing: ReadonlySet<string>,
): string | undefined {
  let joined: string | undefined;
  for (const index of indexes) {
    const part = values[index]?.trim() ?? '';
    if (part === '' || missing.has(part)) continue;
    joined = joined === undefined ? part : joined + separator + part;
  }
  return joined;
}

function translatorOf(
  values: Record<string, string> | undefined,
): (text: string, reject: Reject) => string | undefined {
  if (!values) return (text) => text;
  const meanings = new Map(Object.entries(values));
  return (text, reject) => {
    const meaning = meanings.get(text);
    if (meaning === undefined) return reject('value-not-mapped', { value: text });
    return meaning === '' ? undefined : meaning;
  };
}
