import type { Question } from '../survey/question.schema.ts';
import { questionFamilies } from './question-families.ts';

/** What stands around the answers before they are sealed: a cell, a token with its signature; bytes. */
const AROUND = 800;

/** So much of a comment has room beside the longest other answers; the page asks to shorten what is longer. */
const COMMENT_ROOM = 400;

/**
 * How many bytes the longest answer to a survey has before it is sealed, when of those that take turns the longest
 * `asked` are asked (null: all) and each comment is as long as there must be room for.
 */
export function longestAnswer(questions: readonly Question[], asked: number | null): number {
  const turns = asked === null ? [] : questions.filter(({ rotates }) => rotates);
  const always = questions.filter((question) => !turns.includes(question));
  const longest = turns.map(lengthOf).toSorted((one, other) => other - one);
  const lengths = [...always.map(lengthOf), ...longest.slice(0, asked ?? 0)];
  return lengths.reduce((sum, each) => sum + each, AROUND);
}

function lengthOf(question: Question): number {
  if (question.kind === 'comment') return JSON.stringify({ question: question.code, text: '' }).length + COMMENT_ROOM;
  return questionFamilies(question)
    .flatMap(({ measures }) => measures)
    .map(({ code, min, max }) => `"${code}":,`.length + Math.max(String(min).length, String(max).length))
    .reduce((sum, each) => sum + each, 0);
}
