import { expect, test } from 'vitest';
import { evidenceKeys } from './evidence-keys.ts';

test('names what agrees, and says where it is only nearly so', () => {
  expect(evidenceKeys({ name: 0.86, birthDay: 'same', phone: true })).toEqual(['nameNear', 'birthDaySame', 'phone']);
  expect(evidenceKeys({ name: 1, birthDay: 'near', email: true, address: 0.7 })).toEqual([
    'nameSame',
    'birthDayNear',
    'email',
    'addressNear',
  ]);
  expect(evidenceKeys({ phone: true, address: 1 })).toEqual(['phone', 'addressSame']);
});
