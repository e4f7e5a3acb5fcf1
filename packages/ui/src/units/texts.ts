import { registerTexts } from '../texts/register-texts.ts';
import type english from './units.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    units: typeof english;
  }
}
registerTexts('units', { en: () => import('./units.en.ts'), es: () => import('./units.es.ts') });
