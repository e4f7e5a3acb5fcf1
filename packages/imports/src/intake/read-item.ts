import type { z } from 'zod';
import type { ItemProblem } from './intake.schema.ts';

/** Words that one list allows have reasons of their own. */
const CHOICES: Readonly<Record<string, string>> = { role: 'role-unknown', side: 'side-unknown' };

/** One item as its schema reads it, or what is wrong with its shape. */
export function readItem<Item>(schema: z.ZodType<Item>, item: unknown): Item | readonly ItemProblem[] {
  const read = schema.safeParse(item);
  return read.success ? read.data : read.error.issues.flatMap(problemsOf);
}

/** Reasons: `required`, `field-unknown`, `too-long`, `role-unknown`, `side-unknown`, `schema` with what is wrong. */
function problemsOf(issue: z.core.$ZodIssue): ItemProblem[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...issue.path, key].join('.'), 'field-unknown'));
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return [problem(field, 'too-long', { most: Number(issue.maximum) })];
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [problem(field, 'required')];
  const choice = issue.code === 'invalid_value' ? CHOICES[String(issue.path.at(-1))] : undefined;
  return [choice ? problem(field, choice) : problem(field, 'schema', { problem: issue.message })];
}

/** What rejects an item. */
export function problem(field: string, reason: string, details: ItemProblem['details'] = {}): ItemProblem {
  return { field, reason, severity: 'rejected', details };
}
