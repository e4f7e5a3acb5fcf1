import type { Overview } from '@unisono/coherence/schema';
import { useFormats } from '@unisono/ui/format';
import { tintOf } from '../scores/tint-of.ts';
import { Tinted } from '../scores/tinted.tsx';

/** A difference in a table; tinted and signed only where it is larger than its own uncertainty. */
export function DifferenceCell({ difference, digits }: { difference: Overview['change']; digits: number }) {
  const formats = useFormats();
  if (!difference) return '–';
  return <Tinted tint={tintOf(difference)}>{formats.signed(difference.value, digits)}</Tinted>;
}
