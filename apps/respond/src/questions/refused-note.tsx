import { fill } from '../texts/fill.ts';
import { useWords } from '../texts/words.ts';
import classes from './questions.module.css';

/** Why the answers came back. */
export function RefusedNote({ reason }: { reason: string }) {
  const words = useWords();
  return (
    <p role="alert" class={classes.problem}>
      {reason === 'answers-too-long'
        ? words.stop.tooLong
        : `${words.stop.refused} ${words.stop.refusedMore} ${fill(words.page.code, { code: reason })}`}
    </p>
  );
}
