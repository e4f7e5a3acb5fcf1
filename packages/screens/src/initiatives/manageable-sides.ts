import type { InitiativeSide } from '@unisono/initiatives/schema';
import { SIDES } from './statuses.ts';

interface Granted {
  readonly kind: string;
  readonly unitId: string | null;
}

const MANAGED_BY: Readonly<Record<InitiativeSide, readonly string[]>> = {
  employee: ['hr'],
  customer: ['marketing'],
  joint: ['hr', 'marketing'],
};

/** The sides an account may register for, as the server decides it again: HR inside, marketing outside, both together. */
export function manageableSides(grants: readonly Granted[]): InitiativeSide[] {
  return SIDES.filter((side) => grants.some(({ kind }) => MANAGED_BY[side].includes(kind)));
}

/** The units whose side an account manages; none where that is the whole organisation. */
export function managedUnits(grants: readonly Granted[], side: InitiativeSide): string[] {
  if (managesWhole(grants, side)) return [];
  return grants.flatMap(({ kind, unitId }) => (unitId !== null && MANAGED_BY[side].includes(kind) ? [unitId] : []));
}

/** Whether the account may register for the whole organisation on this side. */
export function managesWhole(grants: readonly Granted[], side: InitiativeSide): boolean {
  return grants.some(({ kind, unitId }) => unitId === null && MANAGED_BY[side].includes(kind));
}
