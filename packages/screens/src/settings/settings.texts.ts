import { registerTexts } from '@unisono/ui/texts';
import type english from './settings.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    settings: typeof english;
  }
}

registerTexts('settings', {
  en: () => import('./settings.en.ts'),
  es: () => import('./settings.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
