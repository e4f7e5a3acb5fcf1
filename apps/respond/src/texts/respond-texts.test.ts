import { compareTexts } from '@unisono/ui/texts/compare';
import { expect, test } from 'vitest';
import { fill } from './fill.ts';
import { english } from './respond.en.ts';
import { spanish } from './respond.es.ts';

/** Lists of words as objects, for the comparison knows no lists. */
function asTree(texts: object): Parameters<typeof compareTexts>[0] {
  return JSON.parse(
    JSON.stringify(texts, (_, value: unknown) => (Array.isArray(value) ? Object.fromEntries(value.entries()) : value)),
  ) as Parameters<typeof compareTexts>[0];
}

test('both languages say the same', () => {
  expect(compareTexts(asTree(english), asTree(spanish))).toEqual([]);
});

test('nobody is shouted at', () => {
  for (const texts of [english, spanish]) expect(JSON.stringify(texts)).not.toMatch(/[!¡]/);
});

test('placeholders are filled, unknown ones stay in sight', () => {
  expect(fill('{{n}} of {{of}}', { n: 3, of: 8 })).toBe('3 of 8');
  expect(fill('{{who}}', {})).toBe('{{who}}');
});
