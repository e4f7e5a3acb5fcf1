import { z } from 'zod';

/** What respondents read, per language. Empty: not written yet; a survey in that language cannot be launched. */
export interface LocalText {
  readonly en: string;
  readonly es: string;
}

/** Such a text of at most `longest` characters in each language. */
export function localText(longest: number) {
  const inOneLanguage = z.string().trim().max(longest);
  return z.strictObject({ en: inOneLanguage, es: inOneLanguage });
}
