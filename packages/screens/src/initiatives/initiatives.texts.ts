import { registerTexts } from '@unisono/ui/texts';
import type english from './initiatives.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    initiatives: typeof english;
  }
}

registerTexts('initiatives', {
  en: () => import('./initiatives.en.ts'),
  es: () => import('./initiatives.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
