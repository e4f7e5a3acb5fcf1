import { fill } from '../texts/fill.ts';
import { useWords } from '../texts/words.ts';
import { answerOf, type FieldProps } from './field.ts';
import classes from './questions.module.css';

/** From here on it is said how many characters are left. */
const NEARLY_FULL = 0.8;

/** Words of one's own. */
export function CommentField({ question, answer, labelId, onAnswer }: FieldProps<'comment'>) {
  const words = useWords().asking;
  const text = answerOf('text', answer)?.text ?? '';
  const left = question.longest - text.length;
  const noteId = `${labelId}-note`;
  return (
    <div class={classes.comment}>
      <textarea
        rows={5}
        maxLength={question.longest}
        aria-labelledby={labelId}
        aria-describedby={noteId}
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          onAnswer(typed.trim() === '' ? undefined : { kind: 'text', text: typed });
        }}
      />
      <p id={noteId} class={classes.hint}>
        {left < question.longest * (1 - NEARLY_FULL) ? fill(words.left, { n: left }) : words.leaveOutNames}
      </p>
    </div>
  );
}
