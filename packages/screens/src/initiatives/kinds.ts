import type { InitiativeKind } from '@unisono/initiatives/schema';

/** Every kind, in the order it is offered. */
export const KINDS = [
  'recognition',
  'training',
  'workload',
  'listening',
  'campaign',
  'service-change',
  'reorganisation',
  'event',
  'other',
] as const satisfies readonly InitiativeKind[];
