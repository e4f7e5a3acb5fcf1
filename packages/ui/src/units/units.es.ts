import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './units.en.ts';

export default {
  search: 'Buscar: {{label}}',
  placeholder: 'Buscar una unidad',
  none: 'Ninguna unidad se llama «{{query}}».',
  narrow: 'Se muestran las primeras {{count}}; busca para acotarlas.',
  chosen_one: '{{count, count}} unidad elegida',
  chosen_other: '{{count, count}} unidades elegidas',
  everything: 'Toda la organización',
} satisfies TranslationOf<typeof english>;
