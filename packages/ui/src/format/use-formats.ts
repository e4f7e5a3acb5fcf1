import { useLanguage } from '../texts/use-language.ts';
import { formatsIn, type Formats } from './formats.ts';

/** The formats of the screen's language. */
export function useFormats(): Formats {
  return formatsIn(useLanguage());
}
