import {
  driver,
  effort,
  expected,
  feeling,
  inOwnWords,
  oneOf,
  positiveUniqueMemorable,
  prediction,
  recommendation,
  retold,
  serviceOfUnits,
  someOf,
} from '../../library/library-question.ts';
import type { Question } from '../question.schema.ts';

const WORDS = ['Well?', '¿Y bien?'] as const;

/** One question of every kind, for tests. `unitIds` are those whose service is rated. */
export function everyKind(unitIds: readonly string[]): Question[] {
  return [
    feeling(WORDS),
    recommendation(WORDS),
    effort(WORDS),
    { ...expected(WORDS), code: 'before', moment: 'before' },
    { ...expected(WORDS), code: 'after' },
    { ...positiveUniqueMemorable(WORDS), code: 'pum' },
    retold(WORDS),
    { ...driver('heard', WORDS), notApplicable: true },
    oneOf('reason', WORDS, { pay: ['Pay', 'Sueldo'], hours: ['Hours', 'Horario'] }),
    someOf('channels', WORDS, { mail: ['E-mail', 'Correo'], post: ['Post', 'Carta'], shop: ['Shop', 'Tienda'] }, 2),
    inOwnWords('why', WORDS, 50),
    serviceOfUnits(WORDS, unitIds),
    { ...prediction(WORDS), code: 'customers' },
  ];
}
