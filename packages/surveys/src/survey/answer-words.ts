import type { Language } from '@unisono/people-core/schema';
import { AGREEMENT_LABELS } from './agreement-labels.ts';
import type { Question } from './question.schema.ts';

/** What the respondent's page says around a question and its answers; the builder's preview says the same. */
export interface AnswerWords {
  readonly step: (at: number, of: number) => string;
  readonly start: string;
  readonly next: string;
  readonly skip: string;
  readonly back: string;
  readonly send: string;
  readonly clear: string;
  readonly notApplicable: string;
  readonly needed: string;
  readonly partial: string;
  readonly wheel: string;
  readonly list: string;
  readonly view: string;
  readonly wheelHint: string;
  readonly listHint: string;
  /** Of the emotions asked about. */
  readonly none: string;
  /** By intensity, from 0. */
  readonly levels: readonly string[];
  /** Of the lowest and the highest number. */
  readonly recommend: readonly [string, string];
  readonly ease: readonly [string, string];
  readonly expectBefore: readonly [string, string];
  /** One for each point. */
  readonly expectAfter: readonly string[];
  readonly pum: { readonly positive: string; readonly unique: string; readonly memorable: string };
  readonly pumEnds: readonly [string, string];
  readonly service: readonly [string, string];
  readonly told: string;
  readonly fewer: string;
  readonly more: string;
  readonly toldNobody: string;
  readonly valence: string;
  readonly good: string;
  readonly neither: string;
  readonly bad: string;
  readonly most: (n: number) => string;
  readonly any: string;
  readonly leaveOutNames: string;
  readonly thanks: string;
}

export const ANSWER_WORDS: Readonly<Record<Language, AnswerWords>> = {
  en: {
    step: (at, of) => `${at} of ${of}`,
    start: 'Start',
    next: 'Next',
    skip: 'Skip',
    back: 'Back',
    send: 'Send my answers',
    clear: 'Clear my answer',
    notApplicable: 'Does not apply to me',
    needed: 'Choose an answer to go on.',
    partial: 'One part is still open.',
    wheel: 'Wheel',
    list: 'List',
    view: 'How the emotions are shown',
    wheelHint: 'Tap a spoke: further out is stronger.',
    listHint: 'How strongly? Leave out what you did not feel.',
    none: 'None of these',
    levels: ['not at all', 'a little', 'somewhat', 'quite', 'strongly', 'very strongly'],
    recommend: ['not at all likely', 'extremely likely'],
    ease: ['strongly disagree', 'strongly agree'],
    expectBefore: ['very little', 'a great deal'],
    expectAfter: ['Much worse', 'Somewhat worse', 'As I expected', 'Somewhat better', 'Much better'],
    pum: { positive: 'Positive', unique: 'Unique', memorable: 'Memorable' },
    pumEnds: ['not at all', 'very much'],
    service: ['poor', 'excellent'],
    told: 'People I told',
    fewer: 'One fewer',
    more: 'One more',
    toldNobody: 'Nobody',
    valence: 'What you told was',
    good: 'Good',
    neither: 'Neither good nor bad',
    bad: 'Bad',
    most: (n) => `Choose up to ${n}.`,
    any: 'Choose all that fit.',
    leaveOutNames: 'Leave out names.',
    thanks: 'Thank you. Your answers have arrived.',
  },
  es: {
    step: (at, of) => `${at} de ${of}`,
    start: 'Empezar',
    next: 'Siguiente',
    skip: 'Saltar',
    back: 'Atrás',
    send: 'Enviar mis respuestas',
    clear: 'Borrar mi respuesta',
    notApplicable: 'No me corresponde',
    needed: 'Elige una respuesta para seguir.',
    partial: 'Falta una parte.',
    wheel: 'Rueda',
    list: 'Lista',
    view: 'Cómo se muestran las emociones',
    wheelHint: 'Toca un radio: cuanto más afuera, más fuerte.',
    listHint: '¿Con qué fuerza? Deja en blanco lo que no hayas sentido.',
    none: 'Ninguna de estas',
    levels: ['nada', 'un poco', 'algo', 'bastante', 'mucho', 'muchísimo'],
    recommend: ['nada probable', 'muy probable'],
    ease: ['muy en desacuerdo', 'muy de acuerdo'],
    expectBefore: ['muy poco', 'muchísimo'],
    expectAfter: ['Mucho peor', 'Algo peor', 'Como esperaba', 'Algo mejor', 'Mucho mejor'],
    pum: { positive: 'Positiva', unique: 'Única', memorable: 'Memorable' },
    pumEnds: ['nada', 'mucho'],
    service: ['malo', 'excelente'],
    told: 'Personas a quienes se lo conté',
    fewer: 'Una menos',
    more: 'Una más',
    toldNobody: 'A nadie',
    valence: 'Lo que contaste era',
    good: 'Bueno',
    neither: 'Ni bueno ni malo',
    bad: 'Malo',
    most: (n) => `Elige como máximo ${n}.`,
    any: 'Elige todas las que encajen.',
    leaveOutNames: 'No pongas nombres.',
    thanks: 'Gracias. Tus respuestas han llegado.',
  },
};

/** Two words for the ends of a scale, or one for every point of it; none where the question is not a scale. */
export function scaleWords(question: Question, language: Language): readonly string[] {
  const words = ANSWER_WORDS[language];
  if (question.kind === 'recommend') return words.recommend;
  if (question.kind === 'ease') return words.ease;
  if (question.kind === 'agreement') return (question.labels ?? AGREEMENT_LABELS).map((label) => label[language]);
  if (question.kind !== 'expectation') return [];
  return question.moment === 'before' ? words.expectBefore : words.expectAfter;
}
