import { createHash } from 'node:crypto';

/**
 * What a fact of a source is known by: the first 128 bits of SHA-256 over source and external id, each with its
 * length before it, so that no two pairs run together. By chance, two of 10¹² facts share a key once in 10¹⁴ tries.
 */
export function intakeKey(source: string, externalId: string): Buffer {
  return digest(`${source.length}:${source}${externalId.length}:${externalId}`);
}

/** 128 bits of SHA-256 over what was said; equal content is not a correction. */
export function contentHash(content: readonly unknown[]): Buffer {
  return digest(JSON.stringify(content));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}
