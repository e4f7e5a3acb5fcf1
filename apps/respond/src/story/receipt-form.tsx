import { useState } from 'preact/hooks';
import pageClasses from '../page/page.module.css';
import { receiptCode, receiptOfCode } from '../receipt/receipt-code.ts';
import { useWords } from '../texts/words.ts';
import classes from './story.module.css';

/** For whoever wrote the receipt down. */
export function ReceiptForm() {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const receipt = receiptOfCode(typed);
    if (receipt) location.hash = `receipt=${receiptCode(receipt)}`;
    else setWrong(true);
  };
  return (
    <form class={classes.form} noValidate onSubmit={submit}>
      <h2>{words.stop.receiptHeading}</h2>
      <label for="receipt">{words.story.field}</label>
      <input
        id="receipt"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        placeholder="0000-0000-0000-0000"
        aria-describedby="receipt-note"
        aria-invalid={wrong}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p id="receipt-note" role={wrong ? 'alert' : undefined} data-wrong={wrong}>
        {wrong ? words.story.malformed : words.story.fieldMore}
      </p>
      <button type="submit" class={`${pageClasses.go} ${pageClasses.ghost}`}>
        {words.story.look}
      </button>
    </form>
  );
}
