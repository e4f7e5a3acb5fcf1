import { registerTexts } from '@unisono/ui/texts';
import type english from './application.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    application: typeof english;
  }
}

registerTexts('application', {
  en: () => import('./application.en.ts'),
  es: () => import('./application.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
