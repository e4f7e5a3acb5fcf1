import type { InitiativeSide } from '@unisono/initiatives/schema';
import type { MarkKind } from '@unisono/ui/marks';

/** Every side carries its mark wherever it stands. */
export const MARK_OF_SIDE: Record<InitiativeSide, MarkKind> = {
  employee: 'inside',
  customer: 'outside',
  joint: 'together',
};
