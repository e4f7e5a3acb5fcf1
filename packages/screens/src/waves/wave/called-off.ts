import type { Wave } from '@unisono/surveys/schema';

/** Whether a wave was closed before it had opened, so that nobody was asked anything. */
export function wasCalledOff({ opensAt, closedAt }: Pick<Wave, 'opensAt' | 'closedAt'>): boolean {
  return opensAt !== null && closedAt !== null && new Date(closedAt) < new Date(opensAt);
}
