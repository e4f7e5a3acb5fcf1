import type { ReactNode } from 'react';
import type { Tint } from './tint-of.ts';
import classes from './tinted.module.css';

/** A difference that is larger than its own uncertainty: on its tint, with its sign. Without a tint it stands plain. */
export function Tinted({ tint, children }: { tint: Tint | undefined; children: ReactNode }) {
  return (
    <span className={classes.tinted} data-tint={tint}>
      {tint && <span aria-hidden>{tint.startsWith('above') ? '▴' : '▾'}</span>}
      {children}
    </span>
  );
}
