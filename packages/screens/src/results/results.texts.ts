import { registerTexts } from '@unisono/ui/texts';
import type english from './results.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    results: typeof english;
  }
}

registerTexts('results', {
  en: () => import('./results.en.ts'),
  es: () => import('./results.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
