import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** Of the window and for screen readers: "Coherence". */
  readonly title: string;
  /** What is looked at: subject, period, how many. Crumbs may be links. */
  readonly kicker?: ReactNode;
  /** At most one primary button. */
  readonly actions?: ReactNode;
  /** The page's h1: what the data say, as a sentence; the title where there is nothing to say. */
  readonly finding?: ReactNode;
  /** One or two sentences that carry the finding. */
  readonly lede?: ReactNode;
  readonly children: ReactNode;
}

/** A page as every screen begins: kicker and actions, the finding, its lede; and the window's title. */
export function Page({ title, kicker, actions, finding, lede, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Unísono`;
  }, [title]);
  return (
    <article className={classes.page}>
      {(kicker !== undefined || actions !== undefined) && (
        <div className={classes.top}>
          <div className={classes.kicker}>{kicker}</div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <Finding>{finding ?? title}</Finding>
      {lede !== undefined && <p className={classes.lede}>{lede}</p>}
      {children}
    </article>
  );
}

/** What the data say, set in the serif: at most two lines, at most 150 characters. */
export function Finding({ children }: { children: ReactNode }) {
  return <h1 className={classes.finding}>{children}</h1>;
}
