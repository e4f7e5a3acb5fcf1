import { emotionsOf, NEV_DENOMINATOR } from '@unisono/people-core/schema';
import { MOST_TOLD, TOLD_NOBODY } from '../protected/question-numbers.ts';
import type { Question, QuestionOf } from '../survey/question.schema.ts';

/** A number that a moment `m` holds of an answer, by the measure's code in releases, as SQL; null: not answered. */
export interface MomentMeasure {
  readonly code: string;
  readonly sql: string;
}

/**
 * The measures of an identified wave's question, read from the moments that its answers became. The same codes and the
 * same numbers as a protected wave releases. Codes stand in the SQL as text: they are letters, digits and hyphens.
 */
export function momentMeasures(question: Question): MomentMeasure[] {
  const { code } = question;
  switch (question.kind) {
    case 'emotions':
      return feltMeasures(question);
    case 'empathy':
      return predictedMeasures(question);
    case 'recommend':
    case 'ease':
      return [{ code, sql: `m.${question.kind}` }];
    case 'expectation':
      return [{ code, sql: question.moment === 'before' ? 'm.expectation' : 'm.disconfirmation' }];
    case 'pum':
      return [
        ...['positive', 'unique', 'memorable'].map((part) => ({ code: `${code}.${part}`, sql: `m.pum_${part}` })),
        { code: `${code}.pum`, sql: `(least(m.pum_positive, m.pum_unique, m.pum_memorable) >= 4)::int` },
      ];
    case 'retelling':
      return [
        { code: `${code}.told`, sql: `least(m.told, ${MOST_TOLD})` },
        { code: `${code}.valence`, sql: `case when m.told = 0 then ${TOLD_NOBODY} else m.told_valence end` },
      ];
    case 'agreement':
      return [{ code, sql: answer(code) }];
    case 'single-choice': {
      const chosen = question.options.map((each, index) => `when ${answer(`${code}.${each.code}`)} = 1 then ${index}`);
      return chosen.length === 0 ? [] : [{ code, sql: `case ${chosen.join(' ')} end` }];
    }
    case 'multiple-choice':
      return question.options.map((each) => plain(`${code}.${each.code}`));
    case 'internal-service':
      return question.unitIds.map((id) => plain(`${code}.${id}`));
    case 'comment':
      return [];
  }
}

function answer(code: string): string {
  return `(m.answers ->> '${code}')::numeric`;
}

function plain(code: string): MomentMeasure {
  return { code, sql: answer(code) };
}

function feltMeasures({ code, emotionSet }: QuestionOf<'emotions'>): MomentMeasure[] {
  return [
    ...['experience', 'pleasant', 'unpleasant', 'impact', 'nev'].map((name) => ({
      code: `${code}.${name}`,
      sql: `m.${name}`,
    })),
    { code: `${code}.unnoticed`, sql: '(m.pleasant = 0 and m.unpleasant = 0)::int' },
    ...emotionsOf(emotionSet).map((emotion) => ({
      code: `${code}.emotion.${emotion.code}`,
      sql: `m.felt[${emotion.position + 1}]`,
    })),
  ];
}

function mean(each: readonly string[]): string {
  return `(${each.join(' + ')}) * ${NEV_DENOMINATOR / each.length}`;
}

/** What staff believe that customers feel lies among the answers, by emotion. */
function predictedMeasures({ code, emotionSet }: QuestionOf<'empathy'>): MomentMeasure[] {
  const shown = emotionsOf(emotionSet);
  const of = (valence: 1 | -1) =>
    shown.filter((emotion) => emotion.valence === valence).map((emotion) => answer(`${code}.${emotion.code}`));
  const [good, bad] = [of(1), of(-1)];
  const [pleasant, unpleasant] = [`greatest(${good.join(', ')})`, `greatest(${bad.join(', ')})`];
  return [
    plain(`${code}.experience`),
    { code: `${code}.pleasant`, sql: pleasant },
    { code: `${code}.unpleasant`, sql: unpleasant },
    { code: `${code}.impact`, sql: `4 * ${pleasant} * (5 - ${unpleasant})` },
    { code: `${code}.nev`, sql: `20 * (${mean(good)} - ${mean(bad)})` },
    { code: `${code}.unnoticed`, sql: `(${pleasant} = 0 and ${unpleasant} = 0)::int` },
    ...shown.map((emotion) => ({
      code: `${code}.emotion.${emotion.code}`,
      sql: answer(`${code}.${emotion.code}`),
    })),
  ];
}
