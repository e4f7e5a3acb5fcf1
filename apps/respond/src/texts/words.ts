import type { Language } from '@unisono/people-core/schema';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english, type Words } from './respond.en.ts';
import { spanish } from './respond.es.ts';

/** Both are carried along: together they are smaller than one more request. */
export const WORDS: Readonly<Record<Language, Words>> = { en: english, es: spanish };

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useWords(): Words {
  return WORDS[useLanguage()];
}
