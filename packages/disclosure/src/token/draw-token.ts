import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Token } from './token.schema.ts';

/** What the page keeps between drawing and finishing a token, on the device alone; base64url. */
export interface Draw {
  readonly message: string;
  /** The only part that the server gets to see. */
  readonly blinded: string;
  readonly inverse: string;
}

const suite = RSABSSA.SHA384.PSS.Randomized();

/** Makes a random message and blinds it for the cell's key (RFC 9474, RSABSSA-SHA384-PSS-Randomized). */
export async function drawToken(cellKey: string): Promise<Draw> {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(await publicKeyOf(cellKey), message);
  return { message: toBase64url(message), blinded: toBase64url(blindedMsg), inverse: toBase64url(inv) };
}

/**
 * Takes the blinding off the server's signature.
 * @throws Error when the server did not sign with the cell's key
 */
export async function finishToken(cellKey: string, draw: Draw, blindSignature: string): Promise<Token> {
  const signature = await suite.finalize(
    await publicKeyOf(cellKey),
    fromBase64url(draw.message),
    fromBase64url(blindSignature),
    fromBase64url(draw.inverse),
  );
  return { message: draw.message, signature: toBase64url(signature) };
}

function publicKeyOf(cellKey: string) {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromBase64url(cellKey), algorithm, true, ['verify']);
}
