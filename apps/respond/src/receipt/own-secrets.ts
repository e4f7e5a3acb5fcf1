import { toBase64url } from './base64url.ts';

const RECEIPT_BYTES = 10;

/** A receipt: 80 random bits in base64url. */
export function newReceipt(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(RECEIPT_BYTES)));
}

/** The name of this device at one open address: a random UUID. `crypto.randomUUID` is there only on https. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
