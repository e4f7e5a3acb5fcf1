import { registerTexts } from '@unisono/ui/texts';
import type english from './surveys.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    surveys: typeof english;
  }
}

registerTexts('surveys', {
  en: () => import('./surveys.en.ts'),
  es: () => import('./surveys.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
