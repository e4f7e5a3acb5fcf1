import type { TranslationOf } from '@unisono/ui/texts';
import type english from './scores.en.ts';

export default {
  experience: 'puntuación de experiencia',
  pleasant: 'agradable P',
  unpleasant: 'desagradable U',
  impact: 'impacto emocional',
  nev: 'valor emocional neto',
  ease: 'facilidad',
  recommend: 'recomendación 0–10',
  nps: 'NPS',
  pum: 'positiva, única, memorable',
  wow: '«guau»',
  pain: 'dolor',
  unnoticed: 'no notó nada',
  expectation: 'expectativa',
  disconfirmation: 'vivido frente a esperado',
  'told-good': 'lo contó, bien',
  'told-bad': 'lo contó, mal',
  mean: 'media de {{list}}',
} as const satisfies TranslationOf<typeof english>;
