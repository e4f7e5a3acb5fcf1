import type { ImportKind } from '@unisono/imports/schema';

/** The policies of which one opens a kind of file. */
const OPENED_BY: Readonly<Record<ImportKind, readonly string[]>> = {
  units: ['import.units'],
  people: ['import.employees', 'import.customers'],
  moments: ['import.employees', 'import.customers'],
  measures: ['import.employees', 'import.customers', 'import.business'],
};

/** The kinds of files that an account with these abilities may bring, in the order in which an organisation grows. */
export function kindsOpenTo(abilities: Readonly<Record<string, boolean>>): ImportKind[] {
  const kinds = Object.keys(OPENED_BY) as ImportKind[];
  return kinds.filter((kind) => OPENED_BY[kind].some((policy) => abilities[policy]));
}
