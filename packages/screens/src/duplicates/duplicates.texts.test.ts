import { compareTexts } from '@unisono/ui/texts/compare';
import { expect, test } from 'vitest';
import english from './duplicates.en.ts';
import spanish from './duplicates.es.ts';

test('says the same in Spanish', () => {
  expect(compareTexts(english, spanish)).toEqual([]);
});
