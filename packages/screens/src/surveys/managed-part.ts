import type { Role } from '@unisono/people-core/schema';
import { useAbility, useMe } from '../application/use-session.ts';

const POLICIES = { employee: 'pulse.manage', customer: 'feedback.manage' } as const;
const GRANTS = { employee: 'hr', customer: 'marketing' } as const;

/** What the account may do with surveys of a side, as the server decides it again. */
export function useManagedPart(side: Role): { readonly manages: boolean; readonly whole: boolean } {
  const manages = useAbility(POLICIES[side]);
  const whole = useMe().grants.some(({ kind, unitId }) => kind === GRANTS[side] && unitId === null);
  return { manages, whole };
}
