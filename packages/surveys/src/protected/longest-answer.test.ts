import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAnswers } from '../survey/testing/any-answers.ts';
import { everyKind } from '../survey/testing/every-kind.ts';
import { longestAnswer } from './longest-answer.ts';
import { protectedAnswerOf } from './protected-answer-of.ts';

const UNIT = '0197f5a0-0000-7000-8000-000000000001';
const questions = everyKind([UNIT]);

test('no answer with comments that have room is longer', () => {
  const most = longestAnswer(questions, null);
  // A message of 64 bytes and a signature of 256.
  const token = { message: 'm'.repeat(86), signature: 's'.repeat(342) };
  fc.assert(
    fc.property(anyAnswers(questions), (answers) => {
      const { values, comments } = protectedAnswerOf(questions, answers);
      const long = comments.map(({ question }) => ({ question, text: 'c'.repeat(400) }));
      const content = JSON.stringify({ cellId: UNIT, token, answer: { values, comments: long } });
      expect(content.length).toBeLessThanOrEqual(most);
    }),
  );
});

test('of questions that take turns the longest that are asked together count', () => {
  const turns = questions.map((question) => ({ ...question, rotates: true }));
  const lengths = [1, 2, turns.length].map((asked) => longestAnswer(turns, asked));
  expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
  expect(lengths.at(-1)).toBe(longestAnswer(questions, null));
  expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
});
