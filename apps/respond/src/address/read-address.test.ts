import { expect, test } from 'vitest';
import { receiptCode, receiptOfCode } from '../receipt/receipt-code.ts';
import { readAddress } from './read-address.ts';

const RECEIPT = receiptOfCode('7F3K-92QD-XM4P-0A1B') ?? '';
const OF_WAVE = 'wAZk9xQ7-RrS3oT9wqvXk_w';

test.each([
  ['', { kind: 'none' }],
  ['#', { kind: 'none' }],
  ['#bl8aPq2-N0hWTfryCvY22i', { kind: 'questions', token: 'bl8aPq2-N0hWTfryCvY22i' }],
  [`#receipt=${receiptCode(RECEIPT)}`, { kind: 'receipt', receipt: RECEIPT }],
  [`#receipt=${OF_WAVE}`, { kind: 'receipt', receipt: OF_WAVE }],
  ['#receipt=7F3K', { kind: 'receipt', receipt: undefined }],
])('%s', (fragment, address) => {
  expect(readAddress(fragment)).toEqual(address);
});
