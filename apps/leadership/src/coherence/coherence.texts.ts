import { registerTexts } from '@unisono/ui/texts';
import type english from './coherence.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    coherence: typeof english;
  }
}

registerTexts('coherence', {
  en: () => import('./coherence.en.ts'),
  es: () => import('./coherence.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
