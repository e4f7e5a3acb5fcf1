import { fromBase64url } from './base64url.ts';
import { sealingKey } from './sealing-key.ts';
import { sealedContent, type SealedContent } from './token.schema.ts';

const PUBLIC_KEY_BYTES = 65;

/** Opens what `seal` sealed. Undefined: not sealed to this inbox and wave, or not what a respondent's page seals. */
export async function openSealed(
  inbox: { readonly publicKey: string; readonly privateKey: string },
  waveId: string,
  sealed: Uint8Array,
): Promise<SealedContent | undefined> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const inboxKey = await crypto.subtle.importKey('spki', fromBase64url(inbox.publicKey), curve, true, []);
  const inboxBytes = new Uint8Array(await crypto.subtle.exportKey('raw', inboxKey));
  const secret = await crypto.subtle.importKey('pkcs8', fromBase64url(inbox.privateKey), curve, false, ['deriveBits']);
  const fresh = Uint8Array.from(sealed.subarray(0, PUBLIC_KEY_BYTES));
  try {
    const freshKey = await crypto.subtle.importKey('raw', fresh, curve, true, []);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: freshKey }, secret, 256);
    const { key, parameters } = await sealingKey(shared, fresh, inboxBytes, waveId);
    const content = await crypto.subtle.decrypt(parameters, key, Uint8Array.from(sealed.subarray(PUBLIC_KEY_BYTES)));
    return sealedContent.safeParse(JSON.parse(new TextDecoder().decode(content).trimEnd())).data;
  } catch (error) {
    // Anybody with a token can send anything: what cannot be read is nobody's answer, and keeps no wave from closing.
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
