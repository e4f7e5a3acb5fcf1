import type { Questions } from '@unisono/surveys/respond';
import { toBase64url } from './base64url.ts';
import { receiptCode } from './receipt-code.ts';

interface OwnReceipt {
  /** What a person may write down; anonymous answers have none, so that nothing tells them apart. */
  readonly code: string | undefined;
  readonly address: string;
}

/** What shows that an answer arrived, and leads to what became of it. */
export function ownReceipt({ mode, waveId }: Questions, receipt: string): OwnReceipt {
  const page = `${location.origin}${location.pathname}`;
  if (mode !== 'anonymous') {
    const code = receiptCode(receipt);
    return { code, address: `${page}#receipt=${code}` };
  }
  const pairs = waveId.replaceAll('-', '').match(/../g) ?? [];
  const bytes = Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
  return { code: undefined, address: `${page}#receipt=w${toBase64url(bytes)}` };
}
