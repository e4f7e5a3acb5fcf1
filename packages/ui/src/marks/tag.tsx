import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type TagTone = 'plain' | 'dashed' | 'good' | 'warn' | 'bad' | 'inside' | 'outside' | 'together';

/** A short word about a thing. A tone always comes with an icon or a mark, so that colour is never the only sign. */
export function Tag({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`${classes.tag} ${classes[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
