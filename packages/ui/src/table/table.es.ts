import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './table.en.ts';

export default { sortBy: 'Ordenar por {{column}}' } satisfies TranslationOf<typeof english>;
