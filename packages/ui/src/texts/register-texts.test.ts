import { expect, test } from 'vitest';
import { readTexts, registerTexts, whenTextsAreReplaced } from './register-texts.ts';

const saying = (word: string) => async () => ({ default: { word } });

test('texts that are registered again are read anew, and whoever shows them is told', async () => {
  const replaced: string[] = [];
  whenTextsAreReplaced((namespace) => replaced.push(namespace));
  registerTexts('shell', { en: saying('before'), es: saying('antes') });
  expect(replaced).toEqual([]);
  registerTexts('shell', { en: saying('after'), es: saying('después') });
  expect(replaced).toEqual(['shell']);
  expect(await readTexts('en', 'shell')).toEqual({ word: 'after' });
});
