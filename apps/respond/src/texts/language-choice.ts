import type { Language } from '@unisono/people-core/schema';
import { keep, readKept } from '../keeping/device-store.ts';

/** Where the choice is kept, also that of the applications: the script in the page's head reads it. */
const KEY = 'unisono-language';

const isLanguage = (text: string | null | undefined): text is Language => text === 'en' || text === 'es';

/** The language somebody chose in this browser, if it is offered. */
export function chosenLanguage(offered: readonly Language[]): Language | undefined {
  const chosen = readKept(KEY);
  return isLanguage(chosen) && offered.includes(chosen) ? chosen : undefined;
}

/** For what is said before a survey is known: the browser's. */
export function browserLanguage(): Language {
  const asked = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? 'en';
}

export function chooseLanguage(language: Language): void {
  keep(KEY, language);
}
