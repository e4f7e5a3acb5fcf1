import { registerTexts } from '../texts/register-texts.ts';
import type english from './states.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    states: typeof english;
  }
}
registerTexts('states', { en: () => import('./states.en.ts'), es: () => import('./states.es.ts') });
