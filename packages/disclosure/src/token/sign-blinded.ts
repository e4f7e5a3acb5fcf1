import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { InvalidInputError } from '@unisono/rpc/server';
import { fromBase64url, toBase64url } from './base64url.ts';

/**
 * Signs a blinded token with the cell's private key: the bare RSA operation of RFC 9474, by OpenSSL (half a
 * millisecond, in constant time). Deterministic: who asks again gets the same signature.
 * @throws InvalidInputError `blinded-invalid`
 */
export function signBlinded(cellPrivateKey: string, blinded: string): string {
  const key = createPrivateKey({ key: Buffer.from(fromBase64url(cellPrivateKey)), format: 'der', type: 'pkcs8' });
  const bytes = Buffer.from(blinded, 'base64url');
  const length = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  if (bytes.length !== length) throw new InvalidInputError('blinded-invalid', { field: 'blinded' });
  try {
    return toBase64url(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, bytes));
  } catch (cause) {
    // Not a number under the key's modulus.
    throw new InvalidInputError('blinded-invalid', { field: 'blinded', cause });
  }
}
