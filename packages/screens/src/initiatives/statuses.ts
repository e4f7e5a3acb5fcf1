import type { InitiativeSide, InitiativeStatus } from '@unisono/initiatives/schema';

/** In the order of the list: what happens now first. */
export const LISTED_STATUSES = [
  'running',
  'measuring',
  'planned',
  'idea',
  'done',
] as const satisfies readonly InitiativeStatus[];

/** In the order of an initiative's life. */
export const LIFE = ['idea', 'planned', 'running', 'measuring', 'done'] as const satisfies readonly InitiativeStatus[];

export const SIDES = ['employee', 'customer', 'joint'] as const satisfies readonly InitiativeSide[];
