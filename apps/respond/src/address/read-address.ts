import { receiptOfCode } from '../receipt/receipt-code.ts';

/** What the fragment of the page's address asks for. Browsers never send it, so no log has it. */
export type Address =
  | { readonly kind: 'questions'; readonly token: string }
  /** `receipt` is undefined where the code was mistyped. */
  | { readonly kind: 'receipt'; readonly receipt: string | undefined }
  | { readonly kind: 'none' };

/** Anonymous receipts are the same for all of a wave: `w` and the wave's id. */
const OF_WAVE = /^w[\w-]{22}$/;

/** Reads `#secret` and `#receipt=7F3K-92QD-XM4P-0A1B`. */
export function readAddress(fragment: string): Address {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { kind: 'none' };
  const [, typed] = /^receipt=(.*)$/.exec(text) ?? [];
  if (typed === undefined) return { kind: 'questions', token: text };
  return { kind: 'receipt', receipt: OF_WAVE.test(typed) ? typed : receiptOfCode(typed) };
}
