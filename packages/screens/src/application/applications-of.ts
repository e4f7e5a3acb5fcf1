import type { grantKinds } from '@unisono/accounts/schema';
import { APPLICATIONS, type ApplicationId } from '@unisono/ui/shell';

type GrantKind = (typeof grantKinds)[number];

const OPENED_BY: Record<ApplicationId, readonly GrantKind[]> = {
  'employee-experience': ['hr', 'manager', 'admin'],
  'customer-experience': ['marketing', 'manager', 'admin'],
  leadership: ['leadership', 'manager', 'admin'],
};

/** The applications that an account's grants open. Administrators open all of them, for the settings in each. */
export function applicationsOf(grants: readonly { readonly kind: GrantKind }[]): ApplicationId[] {
  return APPLICATIONS.filter((id) => grants.some((grant) => OPENED_BY[id].includes(grant.kind)));
}
