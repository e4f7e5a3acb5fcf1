import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { newReceipt } from './own-secrets.ts';
import { receiptCode, receiptOfCode } from './receipt-code.ts';

const receipts = uint8Array({ minLength: 10, maxLength: 10 }).map(toBase64url);

test('a receipt is read as 16 characters in groups of four, and means itself again', () => {
  assert(
    property(receipts, (receipt) => {
      const code = receiptCode(receipt);
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(receiptOfCode(code)).toBe(receipt);
    }),
  );
});

test('is understood as people type it', () => {
  const receipt = receiptOfCode('0123-4567-89AB-CDEF');
  expect(receiptOfCode(' o123 4567 89ab cdef ')).toBe(receipt);
  expect(receiptOfCode('oi23·4567·89ab·cdef')).toBe(receipt);
  expect(receiptOfCode('OL23456789ABCDEF')).toBe(receipt);
});

test.each(['', '0123', '0123-4567-89AB-CDEU', '0123-4567-89AB-CDEF-0'])('%s is none', (typed) => {
  expect(receiptOfCode(typed)).toBeUndefined();
});

test('a new one has 80 bits', () => {
  expect(fromBase64url(newReceipt())).toHaveLength(10);
  expect(newReceipt()).not.toBe(newReceipt());
});

test('base64url carries any bytes', () => {
  assert(
    property(uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
  expect(fromBase64url('no base64')).toBeUndefined();
});
