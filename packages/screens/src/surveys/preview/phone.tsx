import type { Language } from '@unisono/people-core/schema';
import { ANSWER_WORDS } from '@unisono/surveys/schema';
import { useOrganisation } from '../../application/use-session.ts';
import { useBuilder } from '../builder/builder-context.ts';
import { useTranslation } from '../surveys.texts.ts';
import answerClasses from './answers.module.css';
import { AskedQuestion } from './asked-question.tsx';
import { useWalk } from './use-walk.ts';
import classes from './preview.module.css';

/** The respondent's page on a small phone: it can be answered, and branches as it will. Nothing of it is sent. */
export function Phone({ language }: { language: Language }) {
  const { t } = useTranslation('surveys');
  const { content, survey } = useBuilder();
  const organisation = useOrganisation();
  const walk = useWalk();
  const { asked, atOnce, current, position, sent } = walk;
  const words = ANSWER_WORDS[language];
  const done = sent ? asked.length : Math.max(0, position + 1);
  const skips = current?.skippable && !walk.answers[current.code] && !walk.halves.has(current.code);
  const last = atOnce || position === asked.length - 1;
  return (
    <div className={classes.phone} lang={language}>
      <p className={classes.phoneHead}>
        <b>{organisation?.name}</b> <span>{content.title[language]}</span>
      </p>
      <div className={classes.progress} data-side={survey.side} aria-hidden>
        <i style={{ width: `${asked.length === 0 ? 0 : (done / asked.length) * 100}%` }} />
      </div>
      {/* What scrolls must be reachable without a mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.page} tabIndex={0} role="group" aria-label={t('preview.title')}>
        {sent && <p className={answerClasses.question}>{words.thanks}</p>}
        {!sent && !current && <Opening language={language} />}
        {!atOnce && current && (
          <>
            {position < 0 ? (
              <p className={classes.notAsked}>{t('preview.notAsked')}</p>
            ) : (
              <p className={answerClasses.step}>{words.step(position + 1, asked.length)}</p>
            )}
            <AskedQuestion key={current.code} question={current} language={language} walk={walk} />
          </>
        )}
        {atOnce && (
          <div className={answerClasses.all}>
            {asked.map((question) => (
              <AskedQuestion key={question.code} question={question} language={language} walk={walk} />
            ))}
          </div>
        )}
      </div>
      <div className={classes.foot}>
        {sent && (
          <button type="button" className={classes.go} onClick={walk.again}>
            {t('preview.again')}
          </button>
        )}
        {!sent && current && (
          <button type="button" className={classes.back} onClick={walk.back}>
            {words.back}
          </button>
        )}
        {!sent && asked.length > 0 && (
          <button type="button" className={classes.go} onClick={walk.next}>
            {words[current ? (last ? 'send' : skips ? 'skip' : 'next') : 'start']}
          </button>
        )}
      </div>
    </div>
  );
}

function Opening({ language }: { language: Language }) {
  const { content } = useBuilder();
  return (
    <>
      <p className={answerClasses.question}>{content.title[language]}</p>
      <p className={classes.introduction}>{content.introduction?.[language]}</p>
    </>
  );
}
