import type { ProtectedWaveInput } from '@unisono/disclosure/schema';
import { emotionsOf, STRONGEST } from '@unisono/people-core/schema';
import type { Question, QuestionOf } from '../survey/question.schema.ts';
import { scaleOf } from '../survey/scale-of.ts';
import { MOST_TOLD, TOLD_NOBODY } from './question-numbers.ts';

export type Family = ProtectedWaveInput['families'][number];
type Measure = Family['measures'][number];

/** Profiles say much of a person, so they are shown for no fewer. */
const PROFILE_MINIMUM = 30;

/**
 * The numbers that one question's answers give, by what is released together. Comments give none; nor does "does not
 * apply", which shows in how many of a group gave a number.
 */
export function questionFamilies(question: Question): Family[] {
  const { code } = question;
  const scale = scaleOf(question);
  if (scale) return [alone(choice(code, scale.min, scale.max))];
  if (question.kind === 'emotions' || question.kind === 'empathy') return feltFamilies(question);
  if (question.kind === 'pum') {
    const parts = ['positive', 'unique', 'memorable'].map((part) => choice(`${code}.${part}`, 1, 5));
    return [{ code, measures: [...parts, derived(choice(`${code}.pum`, 0, 1))] }];
  }
  if (question.kind === 'retelling') {
    return [{ code, measures: [range(`${code}.told`, 0, MOST_TOLD), choice(`${code}.valence`, -1, TOLD_NOBODY)] }];
  }
  if (question.kind === 'single-choice') return [alone(choice(code, 0, Math.max(1, question.options.length - 1)))];
  if (question.kind === 'multiple-choice')
    return question.options.map((one) => alone(choice(`${code}.${one.code}`, 0, 1)));
  if (question.kind === 'internal-service') return question.unitIds.map((id) => alone(choice(`${code}.${id}`, 1, 5)));
  return [];
}

function feltFamilies({ code, emotionSet }: QuestionOf<'emotions' | 'empathy'>): Family[] {
  const measures = [
    range(`${code}.experience`, 0, 100),
    choice(`${code}.pleasant`, 0, STRONGEST),
    choice(`${code}.unpleasant`, 0, STRONGEST),
    derived(choice(`${code}.impact`, 0, 100)),
    derived(choice(`${code}.unnoticed`, 0, 1)),
  ];
  const emotions = emotionsOf(emotionSet).map((emotion): Measure => ({
    code: `${code}.emotion.${emotion.code}`,
    kind: 'sum',
    min: 0,
    max: STRONGEST,
  }));
  return [
    { code, measures },
    { code: `${code}.profile`, minimum: PROFILE_MINIMUM, of: [code], measures: emotions },
  ];
}

function alone(measure: Measure): Family {
  return { code: measure.code, measures: [measure] };
}

function range(code: string, min: number, max: number): Measure {
  return { code, kind: 'scale', min, max };
}

function choice(code: string, min: number, max: number): Measure {
  return { code, kind: 'choice', min, max };
}

function derived(measure: Measure): Measure {
  return { ...measure, derived: true };
}
