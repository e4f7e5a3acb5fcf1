import { Body } from '../page/frame.tsx';
import { Heading } from '../page/heading.tsx';
import pageClasses from '../page/page.module.css';
import { dayOf, momentOf } from '../texts/dates.ts';
import { fill } from '../texts/fill.ts';
import { useLanguage, useWords } from '../texts/words.ts';
import type { ToldStory } from './read-story.ts';
import classes from './story.module.css';

/** Where an answer is by now: with those who read it, waiting, in the results of a group, or in nothing; and what came of it. */
export function Story({ story }: { story: ToldStory }) {
  const words = useWords().story;
  return (
    <Body>
      <Heading>{words.heading}</Heading>
      <Whereabouts story={story} />
      {story.state === 'released' && (
        <>
          <h2 class={classes.part}>{words.initiatives}</h2>
          <Initiatives initiatives={story.initiatives} />
        </>
      )}
    </Body>
  );
}

function Whereabouts({ story: { state, mode, group, closesAt, organisation } }: { story: ToldStory }) {
  const words = useWords().story;
  const language = useLanguage();
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  const date = momentOf(closesAt, language);
  if (mode === 'identified') {
    return (
      <>
        <p class={pageClasses.lede}>{fill(words.readable, { organisation })}</p>
        <p class={pageClasses.lede}>{fill(state === 'open' ? words.openUntil : words.closedOn, { date })}</p>
      </>
    );
  }
  if (state === 'open') return <p class={pageClasses.lede}>{fill(words.open, { date })}</p>;
  if (state === 'lost') return <p class={pageClasses.lede}>{words.lost}</p>;
  if (state === 'not-shown') return <p class={pageClasses.lede}>{words.notShown}</p>;
  return (
    <>
      <p class={pageClasses.lede}>{words.released}</p>
      {mode === 'anonymous' && <p class={pageClasses.lede}>{words.groupAll}</p>}
      {group && (
        <p class={classes.group}>
          {fill(words.group, { n: group.n })}{' '}
          {group.units.length > 0 && fill(words.groupOf, { units: names.format(group.units) })}
        </p>
      )}
    </>
  );
}

function Initiatives({ initiatives }: Pick<ToldStory, 'initiatives'>) {
  const words = useWords().story;
  const language = useLanguage();
  if (initiatives.length === 0) return <p class={pageClasses.lede}>{words.noInitiatives}</p>;
  return (
    <ul class={classes.initiatives}>
      {initiatives.map(({ title, status, from }) => (
        <li key={title}>
          <b>{title}</b>
          <p>{[words.status[status], fill(words.from, { date: dayOf(from, language) })].join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
