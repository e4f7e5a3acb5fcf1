import type { Questions } from '@unisono/surveys/respond';
import { dayOf } from '../texts/dates.ts';
import { fill } from '../texts/fill.ts';
import { useLanguage, useWords } from '../texts/words.ts';
import classes from './thanks.module.css';

/** What happens to the answers, and when. */
export function NextSteps({ questions: { mode, closesAt, releasedAt, organisation } }: { questions: Questions }) {
  const words = useWords().sent;
  const closes = dayOf(releasedAt ?? closesAt, useLanguage());
  const steps =
    mode === 'identified'
      ? [
          { when: words.identified, what: fill(words.identifiedMore, { organisation }) },
          { when: closes, what: words.closesPlain },
        ]
      : [
          { when: closes, what: releasedAt === null ? words.closes : words.monthEnds },
          { when: words.after, what: mode === 'anonymous' ? words.afterAll : words.afterMore },
          { when: words.later, what: words.laterMore },
        ];
  return (
    <>
      <h2>{words.next}</h2>
      <ol class={classes.steps}>
        {steps.map(({ when, what }) => (
          <li key={when}>
            <b>{when}</b>
            <p>{what}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
