export const INITIATIVE_KINDS = [
  'recognition',
  'training',
  'workload',
  'listening',
  'campaign',
  'service-change',
  'reorganisation',
  'event',
  'other',
] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** Whose experience it is meant to change: inside, outside, or both. */
export const INITIATIVE_SIDES = ['employee', 'customer', 'joint'] as const;
export type InitiativeSide = (typeof INITIATIVE_SIDES)[number];

/** In the order of an initiative's life. */
export const INITIATIVE_STATUSES = ['idea', 'planned', 'running', 'measuring', 'done'] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];
