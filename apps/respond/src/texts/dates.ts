import type { Language } from '@unisono/people-core/schema';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' };

/** `25 September`, in the reader's own zone. */
export function dayOf(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long' }).format(new Date(instant));
}

/** `25 September, 18:00`, in the reader's own zone. */
export function momentOf(instant: string, language: Language): string {
  const format = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(new Date(instant));
}
