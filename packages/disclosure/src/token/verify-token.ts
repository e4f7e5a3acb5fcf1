import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import type { Token } from './token.schema.ts';

/** A random message after RFC 9474's randomized preparation: 32 bytes of prefix before our 32. */
const MESSAGE_BYTES = 64;

/** Whether the cell's key signed the token. */
export function verifyToken(cellKey: string, { message, signature }: Token): boolean {
  const bytes = Buffer.from(message, 'base64url');
  if (bytes.length !== MESSAGE_BYTES) return false;
  const key = createPublicKey({ key: Buffer.from(cellKey, 'base64url'), format: 'der', type: 'spki' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', bytes, { key, padding, saltLength: 48 }, Buffer.from(signature, 'base64url'));
}

/** What is stored of a token: it can be used once, whatever its signature's bytes. */
export function tokenHash({ message }: Token): Buffer {
  return createHash('sha256').update(Buffer.from(message, 'base64url')).digest();
}
