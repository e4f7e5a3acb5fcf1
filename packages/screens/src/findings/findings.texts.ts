import { registerTexts } from '@unisono/ui/texts';
import type english from './findings.en.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    findings: typeof english;
  }
}

registerTexts('findings', {
  en: () => import('./findings.en.ts'),
  es: () => import('./findings.es.ts'),
});

export { useTranslation } from '@unisono/ui/texts';
