import { fromBase64url } from './base64url.ts';
import { sealingKey } from './sealing-key.ts';
import type { SealedContent } from './token.schema.ts';

/** Every sealed answer is as long as every other, so that its length gives nobody away: bytes of content. */
export const CONTENT_BYTES = 8192;

export class AnswerTooLongError extends Error {
  override readonly name = 'AnswerTooLongError';
}

/**
 * Seals an answer to a wave's inbox, so that only whoever has the inbox's private key can read it: a fresh P-256 key
 * agrees with the inbox's (every browser has this curve), HKDF-SHA256 makes an AES-256-GCM key of it that is bound to
 * the wave, the content is padded to `CONTENT_BYTES`. The shape of HPKE's base mode (RFC 9180). Answers the fresh
 * public key (65 bytes), then the ciphertext with its tag.
 * @throws AnswerTooLongError
 */
export async function seal(inboxKey: string, waveId: string, content: SealedContent): Promise<Uint8Array> {
  const text = new TextEncoder().encode(JSON.stringify(content));
  // JSON never ends in a space: padding and content cannot be taken for each other.
  const padded = new Uint8Array(CONTENT_BYTES).fill(0x20);
  if (text.length > CONTENT_BYTES) throw new AnswerTooLongError();
  padded.set(text);
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const inbox = await crypto.subtle.importKey('spki', fromBase64url(inboxKey), curve, true, []);
  const fresh = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const freshBytes = new Uint8Array(await crypto.subtle.exportKey('raw', fresh.publicKey));
  const inboxBytes = new Uint8Array(await crypto.subtle.exportKey('raw', inbox));
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: inbox }, fresh.privateKey, 256);
  const { key, parameters } = await sealingKey(shared, freshBytes, inboxBytes, waveId);
  const ciphertext = await crypto.subtle.encrypt(parameters, key, padded);
  const sealed = new Uint8Array(freshBytes.length + ciphertext.byteLength);
  sealed.set(freshBytes);
  sealed.set(new Uint8Array(ciphertext), freshBytes.length);
  return sealed;
}
