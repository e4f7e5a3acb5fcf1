import type { Language, Role } from '@unisono/people-core/schema';
import { LANGUAGE_NAMES } from '@unisono/ui/texts/language';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { LanguageContext, useWords } from '../texts/words.ts';
import { ConnectionNote } from './connection-note.tsx';
import { Icon } from './icon.tsx';
import classes from './page.module.css';

/** What stands around every screen. */
interface Surroundings {
  readonly organisation: string;
  /** Of the survey. */
  readonly title: string;
  readonly language: Language;
  /** Undefined where there is only one language. */
  readonly onLanguage: ((language: Language) => void) | undefined;
  /** Whom it asks gives the page its hue; undefined while that is not known. */
  readonly side: Role | undefined;
}

interface FrameProps extends Surroundings {
  /** Share of the questions that lies behind, 0 to 1. */
  readonly done?: number;
  readonly children: ComponentChildren;
}

export function Frame({ organisation, title, language, onLanguage, side, done, children }: FrameProps) {
  const other = language === 'en' ? 'es' : 'en';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = [title, organisation || 'Unísono'].filter(Boolean).join(' · ');
  }, [language, title, organisation]);
  return (
    <LanguageContext.Provider value={language}>
      <div class={classes.frame} data-side={side}>
        <header class={classes.header}>
          <span class={classes.organisation}>{organisation}</span>
          <span class={classes.title}>{title}</span>
          {onLanguage && (
            <button type="button" lang={other} onClick={() => onLanguage(other)}>
              <Icon name="language" size={16} />
              {LANGUAGE_NAMES[other]}
            </button>
          )}
        </header>
        {done !== undefined && (
          <div class={classes.progress} aria-hidden="true">
            <span style={{ width: `${100 * done}%` }} />
          </div>
        )}
        <ConnectionNote />
        {children}
      </div>
    </LanguageContext.Provider>
  );
}

/** What is read and answered, and under it what is done; the latter stays in sight. */
export function Body({ children, foot }: { children: ComponentChildren; foot?: ComponentChildren }) {
  return (
    <>
      <main class={classes.main}>{children}</main>
      {foot && <footer class={classes.foot}>{foot}</footer>}
    </>
  );
}

/** Nobody is left alone with a page: a person of the organisation, where it names one. */
export function TalkToPerson({ contact }: { contact: { name: string; address: string } | null }) {
  const words = useWords();
  if (!contact) return null;
  return (
    <a class={classes.quiet} href={contact.address} title={contact.name}>
      {words.page.talk}
    </a>
  );
}
