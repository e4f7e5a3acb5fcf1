import type { Numbered, Problem } from '@unisono/people-core/server';
import type { FieldValue } from '../mapping/compile-field.ts';
import type { MappedRow } from '../mapping/compile-map.ts';

/** A record about to be recorded, or what keeps it from being one. */
export interface Draft<Input> {
  /** Where it stands in the file: its row, or the first of them. */
  readonly row: number;
  /** Null when a problem rejects the record. */
  readonly input: Numbered<Input> | null;
  readonly problems: readonly Problem[];
}

/** The values of one record: those of its row, or of its rows together. */
export type Values = Readonly<Record<string, FieldValue>>;

/** Makes a draft: `build` is only asked when nothing rejects the record, which is numbered `number`. */
export function draftOf<Input>(
  row: number,
  problems: readonly Problem[],
  build: () => Input,
  number = row,
): Draft<Input> {
  if (problems.some(({ severity }) => severity === 'rejected')) return { row, input: null, problems };
  return { row, input: { ...build(), row: number }, problems };
}

/** What is wrong with a mapped row itself, and a problem per required field that it lacks. */
export function problemsOf(mapped: MappedRow, required: readonly string[]): Problem[] {
  const found = mapped.problems.map((problem) => ({ ...problem, row: mapped.row }));
  // A row that cannot be read lacks everything; saying so field by field would only hide why.
  if (found.some(({ field }) => field === 'row')) return found;
  return [...found, ...missingProblems(mapped.row, mapped.values, required, found)];
}

/** A problem per required field without a value, unless it is reported as unreadable already. */
export function missingProblems(
  row: number,
  values: Values,
  required: readonly string[],
  reported: readonly Problem[],
): Problem[] {
  return required
    .filter((field) => values[field] === undefined && !reported.some((problem) => problem.field === field))
    .map((field) => ({ row, field, reason: 'required', severity: 'rejected', details: {} }));
}

export function textIn(values: Values, field: string): string | undefined {
  const value = values[field];
  return value === undefined ? undefined : String(value);
}

export function numberIn(values: Values, field: string): number | undefined {
  const value = values[field];
  return typeof value === 'number' ? value : undefined;
}

/** The values of all fields that begin with `family.`, by what follows. */
export function familyIn(values: Values, family: string): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(values)) {
    if (value !== undefined && field.startsWith(`${family}.`)) found[field.slice(family.length + 1)] = value;
  }
  return found;
}
