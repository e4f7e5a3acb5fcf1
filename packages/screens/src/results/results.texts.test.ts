import { compareTexts } from '@unisono/ui/texts/compare';
import { expect, test } from 'vitest';
import english from './results.en.ts';
import spanish from './results.es.ts';

test('says the same in Spanish', () => {
  expect(compareTexts(english, spanish)).toEqual([]);
});
