import { registerTexts } from '../texts/register-texts.ts';
import type english from './errors.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    errors: typeof english;
  }
}
registerTexts('errors', { en: () => import('./errors.en.ts'), es: () => import('./errors.es.ts') });
