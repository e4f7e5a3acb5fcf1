import { registerTexts } from '@unisono/ui/texts';
import type english from './scores.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    scores: typeof english;
  }
}

registerTexts('scores', {
  en: () => import('./scores.en.ts'),
  es: () => import('./scores.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
