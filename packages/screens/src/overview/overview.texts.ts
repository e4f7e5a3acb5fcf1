import { registerTexts } from '@unisono/ui/texts';
import type english from './overview.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    overview: typeof english;
  }
}

registerTexts('overview', {
  en: () => import('./overview.en.ts'),
  es: () => import('./overview.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
