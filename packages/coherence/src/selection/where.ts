import { z } from 'zod';

/** What of a unit a condition can name: its own code or kind, its parent's code, or the code of any unit above it. */
const WHERE_FIELDS = ['code', 'kind', 'parent', 'under'] as const;
type WhereField = (typeof WHERE_FIELDS)[number];

/** One condition: the field is (or is not) one of these texts; a text that ends in `*` stands for all that begin so. */
export interface Condition {
  readonly field: WhereField;
  readonly negated: boolean;
  readonly values: readonly string[];
}

/** A unit as conditions see it. */
export interface UnitFacts {
  readonly code: string;
  readonly kind: string | null;
  readonly parentCode: string | null;
  /** Codes of all units above it. */
  readonly ancestorCodes: readonly string[];
}

const CONDITION = /^\s*([a-z]+)\s*(!?=)\s*(.+?)\s*$/;

/**
 * Conditions as they stand in addresses and on the command line, all of which must hold: `parent!=75`, `kind=school`,
 * `code=01*|02*`, `under=north`, joined by commas. Undefined when the text is not of that form; no text is no condition.
 */
export function parseWhere(text: string): readonly Condition[] | undefined {
  if (text.trim() === '') return [];
  const conditions = text.split(',').map(parseCondition);
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

export const whereSchema = z.string().refine((text) => parseWhere(text) !== undefined, { error: 'where' });

export function meets(unit: UnitFacts, conditions: readonly Condition[]): boolean {
  return conditions.every(({ field, negated, values }) => {
    const found = textsOf(unit, field).some((text) => values.some((value) => fits(text, value)));
    return found !== negated;
  });
}

function parseCondition(text: string): Condition | undefined {
  const [, name, operator, list = ''] = CONDITION.exec(text) ?? [];
  const field = WHERE_FIELDS.find((each) => each === name);
  const values = list.split('|').map((value) => value.trim());
  return field && values.every(Boolean) ? { field, negated: operator === '!=', values } : undefined;
}

function textsOf(unit: UnitFacts, field: WhereField): readonly string[] {
  if (field === 'under') return unit.ancestorCodes;
  const text = { code: unit.code, kind: unit.kind, parent: unit.parentCode }[field];
  return text === null ? [] : [text];
}

function fits(text: string, value: string): boolean {
  return value.endsWith('*') ? text.startsWith(value.slice(0, -1)) : text === value;
}
