import { compareTexts } from '@unisono/ui/texts/compare';
import { expect, test } from 'vitest';
import english from './imports.en.ts';
import spanish from './imports.es.ts';

test('Spanish says the same', () => {
  expect(compareTexts(english, spanish)).toEqual([]);
});
