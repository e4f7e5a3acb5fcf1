import { expect, test } from 'vitest';
import { writingOf } from './score-words.ts';

test('writes shares in per cent and other scores with the decimals that their scale bears', () => {
  expect(writingOf({ kind: 'share', min: 0, max: 1 })).toEqual({ factor: 100, digits: 0 });
  expect(writingOf({ kind: 'mean', min: 0, max: 1 })).toEqual({ factor: 1, digits: 3 });
  expect(writingOf({ kind: 'mean', min: 1, max: 5 })).toEqual({ factor: 1, digits: 2 });
  expect(writingOf({ kind: 'mean', min: 0, max: 100 })).toEqual({ factor: 1, digits: 1 });
  expect(writingOf({ kind: 'mean', min: 0, max: null })).toEqual({ factor: 1, digits: 1 });
  expect(writingOf({ kind: 'nps', min: -100, max: 100 })).toEqual({ factor: 1, digits: 0 });
});
