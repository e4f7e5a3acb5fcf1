import type { Role } from '../relationship/relationship.schema.ts';

/** The units, by id, whose facts of each role the actor may change; null: of every unit. */
export type Within = Readonly<Record<Role, readonly string[] | null>>;

/** Whether a fact lies outside, as SQL over its role and unit; `$1` and `$2` are `withinParameters`. */
export function isOutside(role: string, unit: string): string {
  return `not coalesce(${unit} = any (case ${role} when 'employee' then $1::uuid[] else $2::uuid[] end), true)`;
}

export function withinParameters({ employee, customer }: Within): unknown[] {
  return [employee, customer];
}
