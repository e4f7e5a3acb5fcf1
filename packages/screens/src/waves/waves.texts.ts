import { registerTexts } from '@unisono/ui/texts';
import type english from './waves.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    waves: typeof english;
  }
}

registerTexts('waves', {
  en: () => import('./waves.en.ts'),
  es: () => import('./waves.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
