import { registerTexts } from '@unisono/ui/texts';
import type english from './reasons.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    reasons: typeof english;
  }
}

registerTexts('reasons', {
  en: () => import('./reasons.en.ts'),
  es: () => import('./reasons.es.ts'),
});
