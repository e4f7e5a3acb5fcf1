import {
  emotionsOf,
  feltInWheelOrder,
  scoreMoment,
  type FeltEmotions,
  type MomentScores,
} from '@unisono/people-core/schema';
import type { Answer } from '../survey/answer.schema.ts';
import type { Question, QuestionOf } from '../survey/question.schema.ts';

/** More retellings than this count as this many: one who told a thousand would stand out in every sum. */
export const MOST_TOLD = 20;
/** In place of a valence: nobody was told. */
export const TOLD_NOBODY = 2;
/** Each part of a PUM experience is at least so high. */
const PUM_FROM = 4;

export type Numbers = Readonly<Record<string, number>>;

/** The numbers of one answer that `checkAnswers` takes, as `questionFamilies` names them. */
export function questionNumbers(question: Question, answer: Answer): Numbers {
  const { code } = question;
  if (answer.kind === 'not-applicable') return { [`${code}.not-applicable`]: 1 };
  const applies = question.notApplicable ? { [`${code}.not-applicable`]: 0 } : {};
  return { ...applies, ...numbersOf(question, answer) };
}

function numbersOf(question: Question, answer: Answer): Numbers {
  const { code } = question;
  if (answer.kind === 'point') return { [code]: answer.value };
  if (answer.kind === 'felt' && (question.kind === 'emotions' || question.kind === 'empathy')) {
    return feltNumbers(question, answer.felt);
  }
  if (answer.kind === 'pum') {
    const { positive, unique, memorable } = answer;
    const parts = named(code, { positive, unique, memorable });
    const isPum = Math.min(positive, unique, memorable) >= PUM_FROM;
    return { ...parts, [`${code}.pum`]: isPum ? 1 : 0, ...along(code, 'pum', parts) };
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

function feltNumbers(question: QuestionOf<'emotions' | 'empathy'>, given: FeltEmotions): Numbers {
  const { code } = question;
  // What was shown and is not named was not felt.
  const felt = Object.fromEntries(emotionsOf(question.emotionSet).map((each) => [each.code, given[each.code] ?? 0]));
  const scores = scoreMoment(feltInWheelOrder(felt));
  if (!scores) return {};
  const first = firstNumbers(code, scores);
  return {
    ...first,
    ...(question.kind === 'emotions'
      ? { [`${code}.unnoticed`]: scores.unnoticed ? 1 : 0, ...along(code, 'unnoticed', first) }
      : {}),
    ...named(`${code}.emotion`, felt),
    ...along(code, 'profile', first),
  };
}

function firstNumbers(code: string, { experience, pleasant, unpleasant, impact, nev }: MomentScores): Numbers {
  return named(code, { experience, pleasant, unpleasant, impact, nev });
}

/** First numbers once more, as they go along in the family `name`. */
function along(code: string, name: string, first: Numbers): Numbers {
  return Object.fromEntries(Object.entries(first).map(([measure, value]) => [alongCode(code, name, measure), value]));
}

/** What a first number of a question is called where it goes along in the family `name`. */
export function alongCode(question: string, name: string, measure: string): string {
  return `${question}.${name}${measure.slice(question.length)}`;
}

function named(code: string, numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`${code}.${name}`, value]));
}
