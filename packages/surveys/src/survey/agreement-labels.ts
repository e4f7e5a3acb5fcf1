import type { LocalText } from './local-text.schema.ts';

/** The usual words of the five answers to an agreement, from 1; a question may have its own. */
export const AGREEMENT_LABELS: readonly LocalText[] = [
  { en: 'Strongly disagree', es: 'Muy en desacuerdo' },
  { en: 'Disagree', es: 'En desacuerdo' },
  { en: 'Neither', es: 'Ni lo uno ni lo otro' },
  { en: 'Agree', es: 'De acuerdo' },
  { en: 'Strongly agree', es: 'Muy de acuerdo' },
];
