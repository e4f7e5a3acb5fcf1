import { registerTexts } from '@unisono/ui/texts';
import type english from './first-start.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    firstStart: typeof english;
  }
}

registerTexts('firstStart', {
  en: () => import('./first-start.en.ts'),
  es: () => import('./first-start.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
