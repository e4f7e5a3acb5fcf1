import { registerTexts } from '../texts/register-texts.ts';
import type english from './charts.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    charts: typeof english;
  }
}
registerTexts('charts', { en: () => import('./charts.en.ts'), es: () => import('./charts.es.ts') });
