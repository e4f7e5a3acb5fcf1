import { useEffect, type ReactNode } from 'react';
import { Logo } from '@unisono/ui/marks';
import { LanguageMenu, ThemeMenu } from '@unisono/ui/shell';
import classes from './first-start.module.css';

/** The page outside the shell: a brand, the two switches, and what there is to say. `title` names the window. */
export function FirstStartPage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Unísono`;
  }, [title]);
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
