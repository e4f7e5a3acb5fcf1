import type { ImportKind } from './import-kind.ts';
import type { ImportMap } from './import-map.schema.ts';
import { columnsOf, indexOfColumn } from './read-text-rule.ts';
import { RefusedMapError } from './refused-map-error.ts';
import { requiredFields } from './required-fields.ts';
import { TARGETS, targetOf } from './targets.ts';

/**
 * Makes sure that a map fits its kind and the columns of the file, before any row is read.
 * @throws RefusedMapError `map-target-unknown`, `map-field-missing`, `map-column-unknown`, `map-part-unfit`
 */
export function checkMap(kind: ImportKind, map: ImportMap, columns: readonly string[]): void {
  for (const [field, rule] of Object.entries(map.fields)) {
    if (!targetOf(kind, field)) {
      const targets = TARGETS[kind].map(({ name }) => name);
      throw new RefusedMapError('map-target-unknown', { field, details: { kind, targets } });
    }
    for (const column of columnsOf(rule)) indexOfColumn(columns, column, field);
  }
  for (const field of requiredFields(kind, map)) {
    if (!map.fields[field]) throw new RefusedMapError('map-field-missing', { field, details: { kind } });
  }
  for (const column of map.groupBy ?? []) indexOfColumn(columns, column, 'groupBy');
  for (const wide of map.measures ?? []) {
    for (const column of [wide.column, wide.n, wide.sd]) {
      if (column !== undefined) indexOfColumn(columns, column, `measures.${wide.metric}`);
    }
  }
  checkParts(kind, map);
}

/** Each part of a map belongs to some kinds only. */
function checkParts(kind: ImportKind, map: ImportMap): void {
  if (map.groupBy && kind !== 'moments') unfit(kind, 'groupBy');
  if (map.attributes && kind !== 'people') unfit(kind, 'attributes');
  if (map.measures && kind !== 'measures') unfit(kind, 'measures');
  if (map.measures && ['side', 'metric', 'value', 'n', 'sd'].some((field) => map.fields[field]))
    unfit(kind, 'measures');
  if (map.createUnits && !map.fields[unitFieldOf(kind)]) unfit(kind, 'createUnits');
}

/** The field that names units which may have to be made. */
export function unitFieldOf(kind: ImportKind): 'parent' | 'unit' {
  return kind === 'units' ? 'parent' : 'unit';
}

function unfit(kind: ImportKind, part: string): never {
  throw new RefusedMapError('map-part-unfit', { field: part, details: { kind } });
}
