import { emotionsOf, scoreMoment, feltInWheelOrder, type FeltEmotions } from '@unisono/people-core/schema';
import type { MomentInput } from '@unisono/people-core/server';
import type { Answer, Answers } from './answer.schema.ts';
import type { Question, QuestionOf } from './question.schema.ts';
import { questionsAsked } from './questions-asked.ts';

type Told = Omit<MomentInput, 'externalId' | 'person' | 'role' | 'unit' | 'day' | 'at' | 'touchpoint'>;
type Mutable = { -readonly [Field in keyof Told]: Told[Field] };

/**
 * What answers say of a moment. Questions with a score of their own fill it; all others are answers by code:
 * - a driver by its code;
 * - a choice as 1 or 0 for each of its options (`code.option`), so that means are shares;
 * - the service of a unit (`code.unit id`); a prediction by emotion, and its experience score (`code.experience`);
 * - "does not apply" as 1 (`code.not-applicable`), counted apart and never scored.
 * Skipped questions are missing. Take answers in only after `checkAnswers`.
 */
export function momentOfAnswers(questions: readonly Question[], answers: Answers): Told {
  const told: Mutable = {};
  const scores: Record<string, number> = {};
  const comments: { question: string; text: string }[] = [];
  for (const question of questionsAsked(questions, answers)) {
    const answer = answers[question.code];
    if (!answer) continue;
    if (answer.kind === 'text') comments.push({ question: question.code, text: answer.text });
    else Object.assign(scores, fill(told, question, answer));
  }
  return {
    ...told,
    ...(Object.keys(scores).length > 0 ? { answers: scores } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  };
}

/** Fills the score that the question has in `told`, or answers what is kept by code. */
function fill(told: Mutable, question: Question, answer: Answer): Record<string, number> {
  if (answer.kind === 'point') return fillPoint(told, question, answer.value);
  if (answer.kind === 'felt' && question.kind === 'emotions') {
    told.felt = feltOf(question, answer.felt);
    told.emotionSet = question.emotionSet;
  }
  if (answer.kind === 'felt' && question.kind === 'empathy') return predicted(question, answer.felt);
  if (answer.kind === 'pum') {
    told.pumPositive = answer.positive;
    told.pumUnique = answer.unique;
    told.pumMemorable = answer.memorable;
  }
  if (answer.kind === 'told') {
    told.told = answer.people;
    if (answer.valence !== null) told.toldValence = answer.valence;
  }
  if (answer.kind === 'chosen' && 'options' in question) {
    const shares = question.options.map(({ code }) => [code, answer.options.includes(code) ? 1 : 0] as const);
    return under(question, Object.fromEntries(shares));
  }
  if (answer.kind === 'rated') return under(question, answer.units);
  return answer.kind === 'not-applicable' ? under(question, { 'not-applicable': 1 }) : {};
}

function fillPoint(told: Mutable, question: Question, value: number): Record<string, number> {
  if (question.kind === 'recommend') told.recommend = value;
  else if (question.kind === 'ease') told.ease = value;
  else if (question.kind === 'expectation' && question.moment === 'before') told.expectation = value;
  else if (question.kind === 'expectation') told.disconfirmation = value;
  else return { [question.code]: value };
  return {};
}

/** With every emotion that was shown: what is not named was not felt. */
function feltOf({ emotionSet }: QuestionOf<'emotions' | 'empathy'>, named: FeltEmotions): FeltEmotions {
  return Object.fromEntries(emotionsOf(emotionSet).map(({ code }) => [code, named[code] ?? 0]));
}

function predicted(question: QuestionOf<'empathy'>, named: FeltEmotions): Record<string, number> {
  const felt = feltOf(question, named);
  const experience = scoreMoment(feltInWheelOrder(felt))?.experience;
  return under(question, { ...felt, ...(experience === undefined ? {} : { experience }) });
}

/** Values by code of one question, as answers by score code. */
function under({ code }: Question, values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${code}.${name}`, value]));
}
