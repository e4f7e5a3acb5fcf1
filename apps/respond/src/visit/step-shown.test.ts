import type { Question } from '@unisono/surveys/respond';
import { expect, test } from 'vitest';
import { stepShown } from './step-shown.ts';

const questions = ['a', 'b', 'c'].map((code) => ({ code }) as Question);
const [a, , c] = questions;
const asked = [a, c] as Question[];

test.each([
  [null, null],
  ['a', 'a'],
  ['c', 'c'],
  ['b', 'a'],
  ['gone', 'a'],
])('at %s it shows %s', (at, shown) => {
  expect(stepShown(questions, asked, at)).toBe(shown);
});

test('shows nothing where nothing is asked', () => {
  expect(stepShown(questions, [], 'b')).toBeNull();
});
