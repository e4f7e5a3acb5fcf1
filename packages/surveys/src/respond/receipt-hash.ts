import { createHash } from 'node:crypto';

/** What is kept of the receipt of an identified answer, in hexadecimal. Of a confidential one the guard keeps its own. */
export function receiptHash(receipt: string): string {
  return createHash('sha256').update(Buffer.from(receipt, 'base64url')).digest('hex');
}
