import { BATCH } from '@unisono/imports/server';
import { InvalidInputError } from '@unisono/rpc/server';
import { z } from 'zod';

/** A thousand moments with comments. */
const BODY_BYTES = 8 * 1024 * 1024;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const envelope = z.strictObject({ items: z.array(z.unknown()).min(1).max(BATCH) });

/**
 * The items of a batch. They are looked at one by one later; here the body only has to be a batch.
 * @throws InvalidInputError `transport-unsupported-media-type`, `transport-payload-too-large`, `transport-parse-error`, `schema`
 */
export async function readBatch(request: Request): Promise<readonly unknown[]> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '') || encoding !== 'identity') {
    throw new InvalidInputError('transport-unsupported-media-type');
  }
  const read = envelope.safeParse(parsed(await bodyOf(request)));
  if (read.success) return read.data.items;
  const [issue] = read.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.') || 'items';
  throw new InvalidInputError('schema', { ...(field && { field }), details: { problem: issue?.message ?? '' } });
}

async function bodyOf(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES) tooLarge();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
    bytes += piece.length;
    if (bytes > BODY_BYTES) tooLarge();
    pieces.push(piece);
  }
  return decoded(Buffer.concat(pieces));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InvalidInputError('transport-parse-error', { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError('transport-parse-error', { cause });
  }
}

function tooLarge(): never {
  throw new InvalidInputError('transport-payload-too-large', { details: { bytes: BODY_BYTES } });
}
