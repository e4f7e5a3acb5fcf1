import type { ReactNode } from 'react';
import { Logo } from '@unisono/ui/marks';
import { LanguageMenu, ThemeMenu } from '@unisono/ui/shell';
import classes from './first-start.module.css';

/** The page outside the shell: a brand, the two switches, and what there is to say. */
export function FirstStartPage({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <Logo size={26} />
          Unísono
        </span>
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
