import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/** What stands in the unsubscribe link of a contact: its id, signed, so that nobody can unsubscribe somebody else. */
export function unsubscribeToken(secret: string, contactId: string): string {
  const id = Buffer.from(contactId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, signatureOf(secret, id)]).toString('base64url');
}

/** The contact that `token` was made for, or null when it was not made here. */
export function contactOfToken(secret: string, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(secret, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function signatureOf(secret: string, id: Buffer): Buffer {
  return createHmac('sha256', secret).update('unsubscribe').update(id).digest().subarray(0, SIGNATURE_BYTES);
}
