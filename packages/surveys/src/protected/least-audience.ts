import { smallestCell } from '@unisono/disclosure/schema';
import { isRolling } from '../wave/is-rolling.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';

/**
 * How many must be invited by name at least: in a protected wave so many that a group could be shown, in an anonymous
 * one so many that there is a cell. A rolling one asks people one by one, and its release waits for as many.
 */
export function leastAudience(plan: Pick<WavePlan, 'mode' | 'k' | 'minimumAudience' | 'schedule'>): number {
  const { mode, k, minimumAudience } = plan;
  if (isRolling(plan)) return 1;
  if (mode === 'identified') return minimumAudience;
  return Math.max(minimumAudience, mode === 'anonymous' ? smallestCell(k) : k);
}
