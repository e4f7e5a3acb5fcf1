import { createHash, randomBytes } from 'node:crypto';

/** What every secret begins with, so that people and scanners of code know a lost one for what it is. */
const BEGINNING = 'unisono_';
const SHOWN_AT_END = 4;

/** 256 random bits, so that a plain hash is enough to keep. */
export function newKeySecret(): string {
  return BEGINNING + randomBytes(32).toString('base64url');
}

export function hashKeySecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What of a secret may be shown later, to tell it from others. */
export function shownOf(secret: string): string {
  return `${BEGINNING}…${secret.slice(-SHOWN_AT_END)}`;
}
