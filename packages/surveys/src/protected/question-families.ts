import type { ProtectedWaveInput } from '@unisono/disclosure/schema';
import { emotionsOf, NEV_DENOMINATOR, STRONGEST } from '@unisono/people-core/schema';
import type { Question, QuestionOf } from '../survey/question.schema.ts';
import { scaleOf } from '../survey/scale-of.ts';
import { alongCode, MOST_TOLD, TOLD_NOBODY } from './question-numbers.ts';

export type Family = ProtectedWaveInput['families'][number];
type Measure = Family['measures'][number];

/** Profiles say much of a person, so they are shown for no fewer. */
const PROFILE_MINIMUM = 30;
const NEV_MOST = 100 * NEV_DENOMINATOR;

/** The numbers that one question's answers give, by what is released together. Comments give none. */
export function questionFamilies(question: Question): Family[] {
  const families = familiesOf(question);
  if (!question.notApplicable) return families;
  return [...families, alone(choice(`${question.code}.not-applicable`, 0, 1))];
}

function familiesOf(question: Question): Family[] {
  const { code } = question;
  const scale = scaleOf(question);
  if (scale) return [alone(choice(code, scale.min, scale.max))];
  if (question.kind === 'emotions') {
    const felt = feltFamily(code);
    return [felt, within(felt, 'unnoticed', [choice(`${code}.unnoticed`, 0, 1)]), profileFamily(felt, question)];
  }
  if (question.kind === 'empathy') {
    const felt = feltFamily(code);
    return [felt, profileFamily(felt, question)];
  }
  if (question.kind === 'pum') {
    const parts = ['positive', 'unique', 'memorable'].map((part) => choice(`${code}.${part}`, 1, 5));
    const family = { code, measures: parts };
    return [family, within(family, 'pum', [choice(`${code}.pum`, 0, 1)])];
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

function feltFamily(code: string): Family {
  return {
    code,
    measures: [
      range(`${code}.experience`, 0, 100),
      choice(`${code}.pleasant`, 0, STRONGEST),
      choice(`${code}.unpleasant`, 0, STRONGEST),
      choice(`${code}.impact`, 0, 100),
      range(`${code}.nev`, -NEV_MOST, NEV_MOST),
    ],
  };
}

function profileFamily(felt: Family, { code, emotionSet }: QuestionOf<'emotions' | 'empathy'>): Family {
  const emotions = emotionsOf(emotionSet).map((emotion) => range(`${code}.emotion.${emotion.code}`, 0, STRONGEST));
  return { ...within(felt, 'profile', emotions), minimum: PROFILE_MINIMUM };
}

/**
 * Further numbers of an answer whose first ones are `family`. They go along once more, so that nothing further is ever
 * shown for fewer people than the first numbers are: a finer part would undo what withholds those.
 */
function within(family: Family, name: string, measures: readonly Measure[]): Family {
  const code = `${family.code}.${name}`;
  const along = family.measures.map((measure) => ({ ...measure, code: alongCode(family.code, name, measure.code) }));
  return { code, measures: [...measures, ...along] };
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
