import type { ImportKind } from '../mapping/import-kind.ts';
import type { GrantKind, Policy } from '@unisono/rpc/server';

/**
 * Who may use imports at all: whoever may import something. What a file may hold is decided row by row
 * (`SIDE_POLICIES`), and every row has to lie in the part of the tree that the grant opens.
 */
export const canImport = {
  name: 'import.use',
  who: 'granted',
  grants: ['admin', 'hr', 'marketing', 'leadership'],
} as const satisfies Policy;

/** The tree is one, and everybody's rights hang on it: only an administrator of the whole imports units. */
export const canImportUnits = {
  name: 'import.units',
  who: 'granted',
  grants: ['admin'],
  organisation: true,
} as const satisfies Policy;

/** People, moments and measures of the inside. */
const canImportEmployees = {
  name: 'import.employees',
  who: 'granted',
  grants: ['hr'],
} as const satisfies Policy;

/** People, moments and measures of the outside. */
const canImportCustomers = {
  name: 'import.customers',
  who: 'granted',
  grants: ['marketing'],
} as const satisfies Policy;

/** Measures of the business itself: revenue, churn, absence. */
const canImportBusiness = {
  name: 'import.business',
  who: 'granted',
  grants: ['leadership'],
} as const satisfies Policy;

/** The policy that opens rows of a side (a role, for people and moments). */
export const SIDE_POLICIES = {
  employee: canImportEmployees,
  customer: canImportCustomers,
  business: canImportBusiness,
} as const satisfies Record<string, Policy>;
export type ImportSide = keyof typeof SIDE_POLICIES;

/** The policies of which one must be met before a file of this kind is taken. */
export const KIND_POLICIES = {
  units: [canImportUnits],
  people: [canImportEmployees, canImportCustomers],
  moments: [canImportEmployees, canImportCustomers],
  measures: [canImportEmployees, canImportCustomers, canImportBusiness],
} as const satisfies Record<ImportKind, readonly (Policy & { grants: readonly GrantKind[] })[]>;

export const importsPolicies: readonly Policy[] = [
  canImport,
  canImportUnits,
  canImportEmployees,
  canImportCustomers,
  canImportBusiness,
];
