import { SHORT_SET } from '@unisono/people-core/schema';
import type { ChoiceOption, Question, QuestionKind, QuestionOf } from '../survey/question.schema.ts';
import type { LocalText } from '../survey/local-text.schema.ts';

/** English and Spanish. */
type Words = readonly [en: string, es: string];

export function inBoth([en, es]: Words): LocalText {
  return { en, es };
}

function common<Kind extends QuestionKind>(kind: Kind, code: string, words: Words) {
  return {
    kind,
    code,
    text: inBoth(words),
    hint: null,
    skippable: true,
    notApplicable: false,
    shownWhen: null,
    rotates: false,
  };
}

export function feeling(words: Words): Question {
  return { ...common('emotions', 'felt', words), emotionSet: SHORT_SET, view: 'wheel' };
}

export function recommendation(words: Words): Question {
  return common('recommend', 'recommend', words);
}

export function effort(words: Words): Question {
  return common('ease', 'ease', words);
}

export function expected(words: Words): QuestionOf<'expectation'> {
  return { ...common('expectation', 'against-expectation', words), moment: 'after' };
}

export function positiveUniqueMemorable(words: Words): Question {
  return common('pum', 'experience', words);
}

export function retold(words: Words): Question {
  return common('retelling', 'told', words);
}

/** A driver, agreed with from 1 to 5. */
export function driver(code: string, words: Words, construct: string | null = null): QuestionOf<'agreement'> {
  return { ...common('agreement', code, words), construct, labels: null };
}

/** The same, taking turns with the others. */
export function rotatingDriver(code: string, words: Words, construct: string | null = null): Question {
  return { ...driver(code, words, construct), rotates: true };
}

export function oneOf(code: string, words: Words, options: Readonly<Record<string, Words>>): Question {
  return { ...common('single-choice', code, words), options: optionsOf(options) };
}

export function someOf(code: string, words: Words, options: Readonly<Record<string, Words>>, most: number): Question {
  return { ...common('multiple-choice', code, words), options: optionsOf(options), most };
}

export function inOwnWords(code: string, words: Words, longest = 2000): Question {
  return { ...common('comment', code, words), longest };
}

/** Which units serve, every organisation says for itself. */
export function serviceOfUnits(words: Words, unitIds: readonly string[] = []): Question {
  return { ...common('internal-service', 'service', words), unitIds: [...unitIds] };
}

export function prediction(words: Words): Question {
  return { ...common('empathy', 'customers-feel', words), emotionSet: SHORT_SET, view: 'list' };
}

function optionsOf(options: Readonly<Record<string, Words>>): ChoiceOption[] {
  return Object.entries(options).map(([code, words]) => ({ code, text: inBoth(words) }));
}
