import { expect, test } from 'vitest';
import { driver } from '../library/library-question.ts';
import { sameQuestion } from './same-question.ts';

test('a question is the same in other languages, and not in other words', () => {
  const [asked, translated, reworded] = [
    driver('heard', ['I am heard', '']),
    driver('heard', ['I am heard', 'Me escuchan']),
    driver('heard', ['I am listened to', 'Me escuchan']),
  ];
  expect(sameQuestion(asked, translated)).toBe(true);
  expect(sameQuestion(translated, reworded)).toBe(false);
  expect(sameQuestion(asked, driver('fair', ['I am heard', '']))).toBe(false);
});
