import type { ResultReason, Withheld } from '@unisono/surveys/schema';
import type { ResultWords } from './use-result-words.ts';
import classes from './not-shown.module.css';

/** Kept back for somebody's sake; everything else is simply not there. */
const KEPT_BACK = new Set<ResultReason>(['protected', 'across-parts', 'rest-too-small', 'pairs-withheld']);

/** In place of a number: hatched where it is kept back, else a dash; the reason is read out, and shown on pointing. */
export function NotShown({ withheld, words }: { withheld: Withheld; words: ResultWords }) {
  const why = words.why(withheld);
  return (
    <>
      <span className="visually-hidden">{why}</span>
      {KEPT_BACK.has(withheld.reason) ? (
        <span aria-hidden title={why} className={classes.veil} />
      ) : (
        <span aria-hidden title={why} className={classes.none}>
          –
        </span>
      )}
    </>
  );
}
