import classes from './mark.module.css';
import { diamond } from './mark-path.ts';
import type { MarkKind } from './mark-path.ts';

/** The sign of a side beside a word: disc inside, square outside, diamond together. Open when undetermined. */
export function Mark({ kind, open = false, size = 12 }: { kind: MarkKind; open?: boolean; size?: number }) {
  const shape = { className: `${classes[kind]} ${open ? classes.open : ''}` };
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'inside' && <circle cx="6" cy="6" r="4" {...shape} />}
      {kind === 'outside' && <rect x="2.4" y="2.4" width="7.2" height="7.2" {...shape} />}
      {kind === 'together' && <path d={diamond(6, 6, 5.2)} {...shape} />}
    </svg>
  );
}
