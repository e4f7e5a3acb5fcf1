import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ViewAssociation } from './association.schema.ts';
import { associationsOf } from './associations-of.ts';
import { packPairs, type PackedPairs } from './packed-pairs.ts';
import type { Pair } from './pair.ts';

/** So many are computed in some milliseconds; more would keep other requests waiting. */
const AT_ONCE = 2_000;

/** Answers that are kept, those of the latest pairs. */
const KEPT = 64;

interface Waiting {
  resolve(associations: ViewAssociation[]): void;
  reject(error: unknown): void;
}

const kept = new Map<string, Promise<ViewAssociation[]>>();
let thread: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined;
let asked = 0;

/**
 * `associationsOf(pairs)`, of many pairs on a thread of its own. What was computed of the very same numbers is answered
 * again: it can be nothing else.
 */
export async function computeAssociations(pairs: readonly Pair[]): Promise<ViewAssociation[]> {
  if (pairs.length <= AT_ONCE) return associationsOf(pairs);
  const packed = packPairs(pairs);
  const name = digestOf(packed);
  const answer = kept.get(name) ?? onThread(packed);
  kept.delete(name);
  kept.set(name, answer);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  try {
    return await answer;
  } catch (error) {
    kept.delete(name);
    throw error;
  }
}

function digestOf(packed: PackedPairs): string {
  const hash = createHash('sha256');
  for (const column of Object.values(packed) as PackedPairs[keyof PackedPairs][]) hash.update(column);
  return hash.digest('base64');
}

function onThread(pairs: PackedPairs): Promise<ViewAssociation[]> {
  const { promise, resolve, reject } = Promise.withResolvers<ViewAssociation[]>();
  const { worker, waiting } = (thread ??= startThread());
  const id = (asked += 1);
  waiting.set(id, { resolve, reject });
  // While somebody waits the process lives on; an idle thread holds nobody up.
  worker.ref();
  worker.postMessage(
    { id, pairs },
    Object.values(pairs).map(({ buffer }) => buffer as ArrayBuffer),
  );
  return promise;
}

function startThread(): NonNullable<typeof thread> {
  const worker = new Worker(new URL('./association-thread.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  worker.on(
    'message',
    ({ id, associations, error }: { id: number; associations?: ViewAssociation[]; error?: unknown }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (associations) one?.resolve(associations);
      else one?.reject(error);
      if (waiting.size === 0) worker.unref();
    },
  );
  const lost = (error: unknown) => {
    if (thread?.worker === worker) thread = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.on('error', lost);
  worker.on('exit', (code) => lost(new Error(`the thread of associations ended with ${code}`)));
  return { worker, waiting };
}
