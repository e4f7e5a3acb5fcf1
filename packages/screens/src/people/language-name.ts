import type { Language } from '@unisono/people-core/schema';

/** Languages that a filter offers; a record may have any other. */
export const LANGUAGE_CODES = [
  'ar',
  'ca',
  'de',
  'en',
  'es',
  'eu',
  'fr',
  'gl',
  'it',
  'pl',
  'pt',
  'ro',
  'uk',
  'zh',
] as const;

/** The name of a language for a reader; the code where it is none. */
export function languageName(code: string, reader: Language): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
