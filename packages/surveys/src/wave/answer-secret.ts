import { createHash, createHmac } from 'node:crypto';

/**
 * The secret in the address of an invitation or a link: made from its id and the installation's secret, so that it
 * can be written into a reminder again although only its hash is kept.
 */
export function answerSecret(id: string, installationSecret: string): string {
  return createHmac('sha256', installationSecret).update(`answer ${id}`).digest('base64url');
}

/**
 * What is kept of such a secret, in hexadecimal; also of the receipt of an identified answer. They have 256 and 80 random
 * bits, so a plain hash is enough.
 */
export function hashAnswerSecret(secret: string): string {
  return createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('hex');
}

/** Where it is answered. The secret is in the fragment, which browsers keep to themselves: no log has it. */
export function answerAddress(baseUrl: string, secret: string): string {
  return `${baseUrl}/respond/#${secret}`;
}
