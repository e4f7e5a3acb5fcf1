import type { Questions } from '@unisono/surveys/respond';
import { useState } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import { ownReceipt } from '../receipt/receipt-address.ts';
import { useLanguage, useWords } from '../texts/words.ts';
import classes from './thanks.module.css';

/** The receipt, to keep as a file or to copy. */
export function ReceiptCard({ questions, receipt }: { questions: Questions; receipt: string }) {
  const words = useWords().sent;
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const { code, address } = ownReceipt(questions, receipt);
  const file = [questions.organisation, questions.content.title[language], code, address].filter(Boolean).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <section class={classes.receipt}>
      <h2>{code ? words.receipt : words.receiptAll}</h2>
      {code && <p class={classes.receiptCode}>{code.replaceAll('-', ' · ')}</p>}
      <p>{code ? words.receiptMore : words.receiptAllMore}</p>
      <div class={classes.ways}>
        <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${file}\n`)}`} download={`${words.fileName}.txt`}>
          <Icon name="download" size={18} />
          {words.save}
        </a>
        {/* Browsers lend their clipboard on https only. */}
        {window.isSecureContext && (
          <button type="button" onClick={() => void copy()}>
            <Icon name={copied ? 'check' : 'copy'} size={18} />
            <span role="status">{copied ? words.copied : words.copy}</span>
          </button>
        )}
        <a href={address}>
          <Icon name="eye" size={18} />
          {words.open}
        </a>
      </div>
    </section>
  );
}
