import type { Role } from '@unisono/people-core/schema';
import { useMe } from '../../application/use-session.ts';

const ASKED_BY = { employee: 'hr', customer: 'marketing' } as const satisfies Record<Role, string>;

/** Whether the account may ask only a part of the organisation's people on this side, and so must name units. */
export function useNeedsUnits(side: Role): boolean {
  return !useMe().grants.some(({ kind, unitId }) => kind === ASKED_BY[side] && unitId === null);
}

/** The units in which the account asks people of this side; none where it is the whole organisation. */
export function useOwnUnits(side: Role): string[] {
  const { grants } = useMe();
  const own = grants.filter(({ kind }) => kind === ASKED_BY[side]).map(({ unitId }) => unitId);
  return own.includes(null) ? [] : own.filter((unitId) => unitId !== null);
}
