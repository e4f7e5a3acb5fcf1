import { registerTexts } from '../texts/register-texts.ts';
import type english from './forms.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    forms: typeof english;
  }
}
registerTexts('forms', { en: () => import('./forms.en.ts'), es: () => import('./forms.es.ts') });
