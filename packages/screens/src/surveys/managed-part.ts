import type { Role } from '@unisono/people-core/schema';
import { useAbility, useMe } from '../application/use-session.ts';
import { managesWhole } from '../initiatives/manageable-sides.ts';

const POLICIES = { employee: 'pulse.manage', customer: 'feedback.manage' } as const;

/** What the account may do with surveys of a side, as the server decides it again. */
export function useManagedPart(side: Role): { readonly manages: boolean; readonly whole: boolean } {
  const manages = useAbility(POLICIES[side]);
  return { manages, whole: managesWhole(useMe().grants, side) };
}
