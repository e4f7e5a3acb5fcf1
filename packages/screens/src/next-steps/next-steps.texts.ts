import { registerTexts } from '@unisono/ui/texts';
import type english from './next-steps.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    nextSteps: typeof english;
  }
}

registerTexts('nextSteps', {
  en: () => import('./next-steps.en.ts'),
  es: () => import('./next-steps.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
