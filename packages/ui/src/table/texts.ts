import { registerTexts } from '../texts/register-texts.ts';
import type english from './table.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    table: typeof english;
  }
}
registerTexts('table', { en: () => import('./table.en.ts'), es: () => import('./table.es.ts') });
