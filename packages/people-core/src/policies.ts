import type { Policy } from '@unisono/rpc/server';
import {
  canChangeOrganisation,
  canReadOrganisation,
  canSetUpOrganisation,
} from './organisation/organisation.policy.ts';
import {
  canDecideDuplicates,
  canListCustomers,
  canListEmployees,
  canListPeople,
  canManagePeople,
  canReadPersonMoments,
} from './person/person.policy.ts';
import { canManageUnits, canReadUnits } from './unit/unit.policy.ts';

/** What people-core lets people do, for the abilities that screens are sent. */
export const peopleCorePolicies: readonly Policy[] = [
  canReadOrganisation,
  canSetUpOrganisation,
  canChangeOrganisation,
  canReadUnits,
  canManageUnits,
  canListPeople,
  canListEmployees,
  canListCustomers,
  canManagePeople,
  canReadPersonMoments,
  canDecideDuplicates,
];
