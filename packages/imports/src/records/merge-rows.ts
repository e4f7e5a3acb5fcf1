import type { Problem } from '@unisono/people-core/server';
import type { MappedRow } from '../mapping/compile-map.ts';
import type { Values } from './draft.ts';

/**
 * The values that rows of one record have together: of every field the first that is there. A row that says
 * something else is a warning, `several-days` for days and `values-differ` otherwise; one per field and record.
 * `apart` names the fields (and families, `comment.*`) that every row has for itself.
 */
export function mergeRows(
  rows: readonly MappedRow[],
  apart: (field: string) => boolean,
): { values: Values; problems: Problem[] } {
  const values: Record<string, Values[string]> = {};
  const problems: Problem[] = [];
  const warned = new Set<string>();
  for (const mapped of rows) {
    problems.push(...mapped.problems.map((problem) => ({ ...problem, row: mapped.row })));
    for (const [field, value] of Object.entries(mapped.values)) {
      const kept = values[field];
      if (kept === undefined) values[field] = value;
      else if (kept !== value && !apart(field) && !warned.has(field)) {
        warned.add(field);
        const reason = field === 'day' ? 'several-days' : 'values-differ';
        problems.push({ row: mapped.row, field, reason, severity: 'warning', details: { kept, other: value ?? null } });
      }
    }
  }
  return { values, problems };
}
