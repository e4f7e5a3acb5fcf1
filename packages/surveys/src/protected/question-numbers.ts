import { emotionsOf, feltInWheelOrder, isPum, scoreMoment, type FeltEmotions } from '@unisono/people-core/schema';
import type { Answer } from '../survey/answer.schema.ts';
import type { Question, QuestionOf } from '../survey/question.schema.ts';

/** More retellings than this count as this many: one who told a thousand would stand out in every sum. */
export const MOST_TOLD = 20;
/** In place of a valence: nobody was told. */
export const TOLD_NOBODY = 2;

export type Numbers = Readonly<Record<string, number>>;

/** The numbers of one answer that `checkAnswers` takes, as `questionFamilies` names them. */
export function questionNumbers(question: Question, answer: Answer): Numbers {
  const { code } = question;
  if (answer.kind === 'point') return { [code]: answer.value };
  if (answer.kind === 'felt' && (question.kind === 'emotions' || question.kind === 'empathy')) {
    return feltNumbers(question, answer.felt);
  }
  if (answer.kind === 'pum') {
    const { positive, unique, memorable } = answer;
    return named(code, { positive, unique, memorable, pum: isPum(answer) ? 1 : 0 });
  }
  if (answer.kind === 'told') {
    return named(code, { told: Math.min(answer.people, MOST_TOLD), valence: answer.valence ?? TOLD_NOBODY });
  }
  if (answer.kind === 'chosen' && question.kind === 'single-choice') {
    return { [code]: question.options.findIndex((option) => answer.options.includes(option.code)) };
  }
  if (answer.kind === 'chosen' && question.kind === 'multiple-choice') {
    return named(
      code,
      Object.fromEntries(question.options.map((one) => [one.code, answer.options.includes(one.code) ? 1 : 0])),
    );
  }
  return answer.kind === 'rated' ? named(code, answer.units) : {};
}

function feltNumbers({ code, emotionSet }: QuestionOf<'emotions' | 'empathy'>, given: FeltEmotions): Numbers {
  // What was shown and is not named was not felt.
  const felt = Object.fromEntries(emotionsOf(emotionSet).map((each) => [each.code, given[each.code] ?? 0]));
  const scores = scoreMoment(feltInWheelOrder(felt));
  if (!scores) return {};
  const { experience, pleasant, unpleasant, impact, unnoticed } = scores;
  return {
    ...named(code, { experience, pleasant, unpleasant, impact, unnoticed: unnoticed ? 1 : 0 }),
    ...named(`${code}.emotion`, felt),
  };
}

function named(code: string, numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`${code}.${name}`, value]));
}
