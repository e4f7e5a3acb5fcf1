import { registerTexts } from '@unisono/ui/texts';
import type english from './duplicates.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    duplicates: typeof english;
  }
}

registerTexts('duplicates', {
  en: () => import('./duplicates.en.ts'),
  es: () => import('./duplicates.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
