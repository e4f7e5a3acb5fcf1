import { expect, it } from 'vitest';
import { wrapWords } from './wrap-words.ts';

const letters = (text: string) => text.length;

it('breaks between words only', () => {
  expect(wrapWords('one two three', 7, letters)).toEqual(['one two', 'three']);
  expect(wrapWords('one two', 100, letters)).toEqual(['one two']);
  expect(wrapWords('extraordinary word', 5, letters)).toEqual(['extraordinary', 'word']);
});
