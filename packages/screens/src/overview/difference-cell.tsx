import type { Overview } from '@unisono/coherence/schema';
import { useFormats } from '@unisono/ui/format';
import { tintOf } from './tint-of.ts';
import classes from './overview.module.css';

/** A difference in a table; tinted and signed only where it is larger than its own uncertainty. */
export function DifferenceCell({ difference, digits }: { difference: Overview['change']; digits: number }) {
  const formats = useFormats();
  if (!difference) return '–';
  const tint = tintOf(difference);
  return (
    <span className={classes.difference} data-tint={tint}>
      {tint && <span aria-hidden>{tint.startsWith('above') ? '▴' : '▾'}</span>}
      {formats.signed(difference.value, digits)}
    </span>
  );
}
