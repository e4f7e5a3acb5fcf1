import type { Draw, Token } from '@unisono/disclosure/browser';
import { forget, keep, readKept } from './device-store.ts';

/** Anonymous: what shows that somebody was invited, and what was sent with it. */
export interface Ticket {
  readonly draw: Draw;
  /** Null until the server has signed what was drawn. */
  readonly token: Token | null;
  /** The sealed answers as they were sent last, so that it can be asked later whether they arrived; null: never sent. */
  readonly letter: { readonly cellId: string; readonly sealed: string } | null;
}

/** Apart from the progress: what another tab keeps of the answers must never take a ticket's place. */
const nameOf = (key: string) => `${key}-ticket`;

/** `key`: where the progress of the same invitation is kept. */
export function readTicket(key: string): Ticket | null {
  const text = readKept(nameOf(key));
  return text === null ? null : (JSON.parse(text) as Ticket);
}

export function keepTicket(key: string, ticket: Ticket): void {
  keep(nameOf(key), JSON.stringify(ticket));
}

export function forgetTicket(key: string): void {
  forget(nameOf(key));
}
