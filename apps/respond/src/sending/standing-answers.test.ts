import type { Answer, Question } from '@unisono/surveys/respond';
import { expect, test } from 'vitest';
import { standingAnswers } from './standing-answers.ts';

const questions = [
  { code: 'solved', shownWhen: null },
  { code: 'open', shownWhen: { match: 'all', tests: [{ test: 'chosen', question: 'solved', option: 'no' }] } },
] as Question[];
const open = { kind: 'text', text: 'The bill' } as const;

test('answers on a way that was left are not sent', () => {
  const solved: Answer = { kind: 'chosen', options: ['yes'] };
  expect(standingAnswers(questions, { solved, open })).toEqual({ solved });
  const not: Answer = { kind: 'chosen', options: ['no'] };
  expect(standingAnswers(questions, { solved: not, open })).toEqual({ solved: not, open });
});

test('skipped questions have none', () => {
  expect(standingAnswers(questions, {})).toEqual({});
});
