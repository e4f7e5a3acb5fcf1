import { isDay, type Day } from '../period/day.ts';
import type { Numbered, Problem } from '../staging/record-outcome.ts';

/** One unit of a batch. What is left out stays as it is; a new unit goes to the top, and is there since ever. */
export interface UnitInput {
  readonly code: string;
  readonly name: string;
  readonly kind?: string | undefined;
  /** The code of the unit that it hangs under, known already or anywhere in the same batch. */
  readonly parent?: string | undefined;
  /** From when it hangs there. */
  readonly from?: Day | undefined;
}

/** Rows that are right on their own by code, trimmed; and what is wrong with the others. */
export function readUnitRows(rows: readonly Numbered<UnitInput>[]): {
  accepted: Map<string, Numbered<UnitInput>>;
  problems: Problem[];
} {
  const accepted = new Map<string, Numbered<UnitInput>>();
  const problems: Problem[] = [];
  for (const raw of rows) {
    const row = trimmed(raw);
    const refuse = (field: string, reason: string, details: Problem['details'] = {}) =>
      problems.push({ row: row.row, field, reason, severity: 'rejected', details });
    const first = accepted.get(row.code);
    if (!row.code) refuse('code', 'required');
    else if (!row.name) refuse('name', 'required');
    else if (row.from !== undefined && !isDay(row.from)) refuse('from', 'day-invalid', { value: row.from });
    else if (first) refuse('code', 'unit-twice', { unit: row.code, firstRow: first.row });
    else accepted.set(row.code, row);
  }
  return { accepted, problems };
}

function trimmed(row: Numbered<UnitInput>): Numbered<UnitInput> {
  return {
    row: row.row,
    code: row.code.trim(),
    name: row.name.trim(),
    kind: text(row.kind),
    parent: text(row.parent),
    from: text(row.from),
  };
}

/** An empty cell says as much as none. */
function text(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}
