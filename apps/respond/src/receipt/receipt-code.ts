import { fromBase64url, toBase64url } from './base64url.ts';

/** Crockford's base32: no I, L, O or U, so that nothing is misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;

/** A receipt of 10 bytes as a person reads it: `7F3K-92QD-XM4P-0A1B`. */
export function receiptCode(receipt: string): string {
  const bytes = fromBase64url(receipt) ?? new Uint8Array();
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const digits = Array.from(
    { length: CODE_LENGTH },
    (_, place) => DIGITS[Number((bits >> BigInt(5 * (CODE_LENGTH - 1 - place))) & 31n)] ?? '',
  );
  return digits.join('').replaceAll(/(.{4})(?!$)/g, '$1-');
}

/** The receipt behind what somebody typed: any case, with or without dashes, O for 0, I or L for 1; or undefined. */
export function receiptOfCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s·-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (plain.length !== CODE_LENGTH) return undefined;
  let bits = 0n;
  for (const digit of plain) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  return toBase64url(Uint8Array.from({ length: 10 }, (_, place) => Number((bits >> BigInt(8 * (9 - place))) & 255n)));
}
