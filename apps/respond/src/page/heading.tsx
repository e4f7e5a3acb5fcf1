import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import classes from './page.module.css';

let arrivals = 0;

/** The heading of one screen. Whoever is led to another screen hears its heading first; the first one stays silent. */
export function Heading({ id, children }: { id?: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    arrivals += 1;
    if (arrivals === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 id={id} ref={heading} tabIndex={-1} class={classes.heading}>
      {children}
    </h1>
  );
}
