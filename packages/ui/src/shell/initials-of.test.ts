import { expect, it } from 'vitest';
import { initialsOf } from './initials-of.ts';

it('takes the first letters of the first and last word', () => {
  expect(['Lucía Marín', 'Ana María de la O', 'ñandú', ' '].map(initialsOf)).toEqual(['LM', 'AO', 'Ñ', '']);
});
