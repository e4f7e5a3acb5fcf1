import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Columns by content: the story beside its evidence, two halves, or work beside what it leads to. One below 1100 px. */
export function Columns({ kind, children }: { kind: 'story' | 'halves' | 'work'; children: ReactNode }) {
  return (
    <div className={classes.columns} data-kind={kind}>
      {children}
    </div>
  );
}

/** Sections under each other in one column. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>;
}
