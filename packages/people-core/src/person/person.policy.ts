import type { Role } from '../relationship/relationship.schema.ts';
import type { Policy } from '@unisono/rpc/server';

/** Whoever finds people by name at all; whom, and what of them, their role decides: see `peopleView`. Never leadership. */
export const canListPeople = {
  name: 'person.list',
  who: 'granted',
  grants: ['hr', 'marketing', 'manager', 'admin'],
} as const satisfies Policy;

/** Employees, each in the part of the tree that the grant opens. */
export const canListEmployees = {
  name: 'person.list-employees',
  who: 'granted',
  grants: ['hr', 'manager', 'admin'],
} as const satisfies Policy;

export const canListCustomers = {
  name: 'person.list-customers',
  who: 'granted',
  grants: ['marketing', 'admin'],
} as const satisfies Policy;

/** The record itself, whichever side brought it in: all identities and attributes, correcting and erasing. */
export const canManagePeople = {
  name: 'person.manage',
  who: 'granted',
  grants: ['admin'],
} as const satisfies Policy;

/** Identified moments of a person; whose of which kind, see `listPersonMoments`. Never administrators. */
export const canReadPersonMoments = {
  name: 'person.read-moments',
  who: 'granted',
  grants: ['hr', 'marketing', 'manager'],
} as const satisfies Policy;

/** Whether two records are one person: HR of employees, marketing of customers, administrators of both; see `duplicateView`. */
export const canDecideDuplicates = {
  name: 'duplicate.decide',
  who: 'granted',
  grants: ['hr', 'marketing', 'admin'],
} as const satisfies Policy;

export const ROLE_POLICIES = { employee: canListEmployees, customer: canListCustomers } as const satisfies Record<
  Role,
  Policy
>;
