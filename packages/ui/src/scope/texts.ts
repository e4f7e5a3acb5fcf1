import { registerTexts } from '../texts/register-texts.ts';
import type english from './scope.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    scope: typeof english;
  }
}
registerTexts('scope', { en: () => import('./scope.en.ts'), es: () => import('./scope.es.ts') });
