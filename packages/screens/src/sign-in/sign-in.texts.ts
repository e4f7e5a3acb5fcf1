import { registerTexts } from '@unisono/ui/texts';
import type english from './sign-in.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    signIn: typeof english;
  }
}

registerTexts('signIn', {
  en: () => import('./sign-in.en.ts'),
  es: () => import('./sign-in.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
