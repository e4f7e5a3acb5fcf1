import { useId, type ReactNode } from 'react';
import classes from './page.module.css';

export interface SectionProps {
  /** A question or a finding, in the serif. */
  readonly title: string;
  /** What, n, interval, axis cut. */
  readonly subtitle?: ReactNode;
  /** Icon buttons at the right of the head. */
  readonly tools?: ReactNode;
  /** Said in words below: the verdict, bold first. */
  readonly verdict?: ReactNode;
  /** A hairline instead of the ink rule, for parts of a section. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under its rule, with a head. */
export function Section({ title, subtitle, tools, verdict, quiet = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} data-quiet={quiet || undefined} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {tools !== undefined && <div className={classes.tools}>{tools}</div>}
      </div>
      {children}
      {verdict !== undefined && <p className={classes.verdict}>{verdict}</p>}
    </section>
  );
}
