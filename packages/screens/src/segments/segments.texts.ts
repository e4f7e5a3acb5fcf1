import { registerTexts } from '@unisono/ui/texts';
import type english from './segments.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    segments: typeof english;
  }
}

registerTexts('segments', {
  en: () => import('./segments.en.ts'),
  es: () => import('./segments.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
