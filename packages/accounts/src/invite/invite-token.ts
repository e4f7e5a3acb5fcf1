import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, so that a plain hash is enough to keep. */
export function newInviteToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashInviteToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
