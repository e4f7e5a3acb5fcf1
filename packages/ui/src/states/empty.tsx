import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  /** The one button. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what to do next, and one button that does it. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      <p>{children}</p>
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}
