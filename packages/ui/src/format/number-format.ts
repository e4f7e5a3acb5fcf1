import type { Language } from '../texts/language.ts';

/** Spanish leaves four-digit figures ungrouped by itself; ours are always grouped (4.928). */
const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es-ES' };
const made = new Map<string, Intl.NumberFormat>();

export const localeOf = (language: Language) => LOCALES[language];

/** A formatter per language and options, made once: making one costs more than using it. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALES[language], {
    useGrouping: language === 'es' ? 'always' : true,
    ...options,
  });
  made.set(key, format);
  return format;
}

/** The typographic minus, and never "−0.0". */
export function withMinus(text: string): string {
  const minus = text.replace(/^-/, '−');
  return /[1-9]/.test(minus) ? minus : minus.replace(/^−/, '');
}
