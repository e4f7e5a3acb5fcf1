import { expect, test } from 'vitest';
import { contactAddress } from './contact-address.ts';

test.each([
  [' people@almar.example ', 'mailto:people@almar.example'],
  ['mailto:people@almar.example', 'mailto:people@almar.example'],
  ['+34 600 (12) 34-56', 'tel:+34600123456'],
  ['tel:900123456', 'tel:900123456'],
  ['https://almar.example/talk', 'https://almar.example/talk'],
])('%s is reached at %s', (typed, link) => {
  expect(contactAddress.parse(typed)).toBe(link);
});

test.each(['', 'people', 'http://almar.example', 'javascript:alert(1)', 'mailto:', 'tel:call', 'https://', '12'])(
  '%s leads to nobody',
  (typed) => {
    expect(contactAddress.safeParse(typed).success).toBe(false);
  },
);
