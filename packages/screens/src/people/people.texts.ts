import { registerTexts } from '@unisono/ui/texts';
import type english from './people.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    people: typeof english;
  }
}

registerTexts('people', {
  en: () => import('./people.en.ts'),
  es: () => import('./people.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
