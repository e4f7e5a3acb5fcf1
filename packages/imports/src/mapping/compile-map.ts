import type { DateFormat } from '../dates/date-format.ts';
import type { FileRow } from '../reading/read-rows.ts';
import { compileField, type FieldValue } from './compile-field.ts';
import type { ImportKind } from './import-kind.ts';
import type { ImportMap } from './import-map.schema.ts';
import { columnsOf, indexOfColumn } from './read-text-rule.ts';
import { rejecting, type Reject, type RowProblem } from './row-problem.ts';
import { targetOf, type Target } from './targets.ts';

/** A row of the file as the map understands it. */
export interface MappedRow {
  readonly row: number;
  /** What rows of one record have in common; undefined where every row is its own. */
  readonly group: string | undefined;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** The columns that no field uses, by name; blank ones are left out. */
  readonly attributes: Readonly<Record<string, string>> | undefined;
  readonly problems: readonly RowProblem[];
}

/** What a compiled map needs to know beside the file: the decided formats by field, and the time zone. */
export interface MapSettings {
  readonly formats: Readonly<Record<string, DateFormat | null>>;
  readonly timeZone: string;
}

/**
 * Makes a checked map ready to read rows of a file with these columns.
 * @throws RefusedMapError `map-column-unknown`
 */
export function compileMap(
  kind: ImportKind,
  map: ImportMap,
  columns: readonly string[],
  settings: MapSettings,
): (row: FileRow) => MappedRow {
  const fields: CompiledField[] = Object.entries(map.fields).map(([field, rule]) => {
    const target = targetOf(kind, field);
    if (!target) throw new Error(`the map was not checked: ${field}`);
    const read = compileField(field, target, rule, columns, {
      format: settings.formats[field] ?? null,
      timeZone: settings.timeZone,
    });
    return { field, reported: field, read };
  });
  fields.push(...wideFields(map, columns));
  const groupIndexes = map.groupBy?.map((column) => indexOfColumn(columns, column, 'groupBy'));
  const spare = map.attributes ? spareColumns(map, columns) : undefined;
  return (row) => {
    const problems: RowProblem[] = [];
    const values: Record<string, FieldValue> = {};
    if (row.defect) {
      const { reason, ...details } = row.defect;
      problems.push({ field: 'row', reason, severity: 'rejected', details });
      return { row: row.row, group: undefined, values, attributes: undefined, problems };
    }
    for (const { field, reported, read } of fields) {
      const value = read(row, rejecting(problems, reported));
      if (value !== undefined) values[field] = value;
    }
    const group = groupIndexes && groupOf(row, groupIndexes);
    return { row: row.row, group, values, attributes: spare && attributesOf(row, spare), problems };
  };
}

interface CompiledField {
  readonly field: string;
  /** What a problem with it is reported under. */
  readonly reported: string;
  read(row: FileRow, reject: Reject): FieldValue;
}

/** The cells of wide measures, as fields `wide.0`, `wide.0.n`, `wide.0.sd`, reported under their columns' names. */
function wideFields(map: ImportMap, columns: readonly string[]): CompiledField[] {
  return (map.measures ?? []).flatMap((wide, index) => {
    const cells = { [`wide.${index}`]: wide.column, [`wide.${index}.n`]: wide.n, [`wide.${index}.sd`]: wide.sd };
    return Object.entries(cells).flatMap(([field, column]) => {
      if (column === undefined) return [];
      const rule = { column, missing: wide.missing, decimal: wide.decimal };
      const settings = { format: null, timeZone: 'UTC' };
      return { field, reported: column, read: compileField(column, CELL, rule, columns, settings) };
    });
  });
}

const CELL: Target = { name: 'value', type: 'number' };

/** Rows without a value in any grouping column stand alone. */
function groupOf(row: FileRow, indexes: readonly number[]): string | undefined {
  const parts = indexes.map((index) => row.values[index]?.trim() ?? '');
  return parts.every((part) => part === '') ? undefined : JSON.stringify(parts);
}

function spareColumns(map: ImportMap, columns: readonly string[]): { name: string; index: number }[] {
  const used = new Set([...Object.values(map.fields).flatMap(columnsOf), ...(map.groupBy ?? [])]);
  return columns.map((name, index) => ({ name, index })).filter(({ name }) => !used.has(name));
}

function attributesOf(row: FileRow, spare: readonly { name: string; index: number }[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, index } of spare) {
    const value = row.values[index]?.trim() ?? '';
    if (value !== '') attributes[name] = value;
  }
  return attributes;
}
