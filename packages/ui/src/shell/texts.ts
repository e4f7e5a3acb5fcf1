import { registerTexts } from '../texts/register-texts.ts';
import type english from './shell.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    shell: typeof english;
  }
}
registerTexts('shell', { en: () => import('./shell.en.ts'), es: () => import('./shell.es.ts') });
