import { unitFieldOf } from '../mapping/check-map.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { FieldRule, ImportMap } from '../mapping/import-map.schema.ts';
import { textReaderOf } from '../mapping/read-text-rule.ts';
import type { FileRow } from '../reading/read-rows.ts';

/** A unit that rows name without describing it. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
  /** The level above it, where several columns are joined. */
  readonly parent: string | undefined;
  readonly kind: string | undefined;
  /** The first row that names it. */
  readonly row: number;
}

/** Collects the units that a map with `createUnits` may have to make. Memory grows with units, not with rows. */
export function namedUnits(
  kind: ImportKind,
  map: ImportMap,
  columns: readonly string[],
): { add(row: FileRow): void; found(): NamedUnit[] } {
  const field = unitFieldOf(kind);
  const rule = map.fields[field];
  if (!rule) throw new Error(`the map was not checked: ${field}`);
  const levels = levelsOf(rule).map((level) => textReaderOf(level, columns, field));
  const names = namesOf(rule).map((level) => textReaderOf(level, columns, field));
  const ownCode =
    kind === 'units' && map.fields['code'] ? textReaderOf(map.fields['code'], columns, 'code') : undefined;
  const kinds = map.createUnits?.kinds ?? [];
  const under = map.createUnits?.under;
  const units = new Map<string, NamedUnit>();
  const described = new Set<string>();

  return {
    add(row) {
      const own = ownCode?.(row, ignore);
      if (own !== undefined) described.add(own);
      let parent = under;
      for (const [level, read] of levels.entries()) {
        const code = read(row, ignore);
        if (code === undefined || code === parent) continue;
        if (!units.has(code)) {
          units.set(code, {
            code,
            name: names[level]?.(row, ignore) ?? code,
            parent,
            kind: kinds[level],
            row: row.row,
          });
        }
        parent = code;
      }
    },
    found: () => [...units.values()].filter(({ code }) => !described.has(code)),
  };
}

/** One rule per level: the first joined column, the first two, and so on. */
function levelsOf(rule: FieldRule): FieldRule[] {
  if (!('columns' in rule)) return [rule];
  return rule.columns.map((_, index) => ({ ...rule, columns: rule.columns.slice(0, index + 1) }));
}

/** A level's name is its own column's value; a single column keeps its prefix. */
function namesOf(rule: FieldRule): FieldRule[] {
  if (!('columns' in rule)) return [rule];
  const { columns, separator: _separator, prefix, ...options } = rule;
  return columns.map((column, index) => ({ ...options, column, ...(index === 0 && prefix ? { prefix } : {}) }));
}

function ignore(): undefined {
  return undefined;
}
