import type { Role } from '@unisono/people-core/schema';
import { useMe } from '../../application/use-session.ts';
import { managedUnits, managesWhole } from '../../initiatives/manageable-sides.ts';

/** Whether the account may ask only a part of the organisation's people on this side, and so must name units. */
export function useNeedsUnits(side: Role): boolean {
  return !managesWhole(useMe().grants, side);
}

/** The units in which the account asks people of this side; none where it is the whole organisation. */
export function useOwnUnits(side: Role): string[] {
  return managedUnits(useMe().grants, side);
}
