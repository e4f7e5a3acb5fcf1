import type { Figure } from '@unisono/coherence/schema';
import type { Estimate } from '@unisono/ui/format';

/** A figure of the server as pictures and formats take it. */
export function estimateOf({ value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>): Estimate {
  return { value, lower: low, upper: high };
}
