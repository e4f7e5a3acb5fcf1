import { registerTexts } from '@unisono/ui/texts';
import type english from './imports.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    imports: typeof english;
  }
}

registerTexts('imports', {
  en: () => import('./imports.en.ts'),
  es: () => import('./imports.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
