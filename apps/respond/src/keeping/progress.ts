import type { Answers, Received } from '@unisono/surveys/respond';
import { newDevice, newReceipt } from '../receipt/own-secrets.ts';
import { forget, keep, readKept } from './device-store.ts';
import { forgetTicket } from './ticket.ts';

/** How far somebody is with one invitation; on this device alone. */
export interface Progress {
  readonly answers: Answers;
  /** The code of the question they were at; null: not begun. */
  readonly at: string | null;
  /** Made before anything is sent, so that sending again is no second answer. */
  readonly receipt: string;
  readonly device: string;
  /** Sent, or to be sent as soon as that is possible. */
  readonly sent: boolean;
  readonly received: Received | null;
}

const VERSION = 1;

/** Where the progress of an address is kept. The address itself is not: who finds the device cannot answer with it. */
export function progressKey(token: string): string {
  return `unisono-respond-${briefHash(token)}`;
}

export function readProgress(key: string): Progress {
  const text = readKept(key);
  if (text !== null) {
    const kept = parsed(text);
    if (kept) return kept;
  }
  const secrets = { receipt: newReceipt(), device: newDevice() };
  return { ...secrets, answers: {}, at: null, sent: false, received: null };
}

/** Keeps the progress; what was answered, and with what ticket, is forgotten as soon as it has arrived. */
export function keepProgress(key: string, progress: Progress): void {
  const kept = progress.received ? { ...progress, answers: {} } : progress;
  keep(key, JSON.stringify({ version: VERSION, ...kept }));
  if (progress.received) forgetTicket(key);
}

/** Forgets an invitation that nothing can come of any more. */
export function forgetProgress(key: string): void {
  forget(key);
  forgetTicket(key);
}

/** Undefined where it is not of this version's shape, or cut short: then the person begins anew. */
function parsed(text: string): Progress | undefined {
  try {
    const { version, ...kept } = JSON.parse(text) as Progress & { version: number };
    return version === VERSION && typeof kept.answers === 'object' ? kept : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * 53 bits, enough to tell the few invitations of a device apart, and without the browser's own digests, which are
 * there only on https (cyrb53, public domain).
 */
function briefHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
