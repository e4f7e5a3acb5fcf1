import { SegmentedControl } from '@mantine/core';
import type { Language } from '@unisono/people-core/schema';
import { AIMED_SECONDS } from '@unisono/surveys/schema';
import { useLanguage } from '@unisono/ui/texts';
import { useState } from 'react';
import { useBuilder } from '../builder/builder-context.ts';
import { lengthOf } from '../draft/checks.ts';
import { useTranslation } from '../surveys.texts.ts';
import { Phone } from './phone.tsx';
import classes from './preview.module.css';

/** The survey as a respondent meets it, in either language, and how long it takes. */
export function PreviewPane() {
  const { t } = useTranslation('surveys');
  const { content, survey } = useBuilder();
  const { languages } = content;
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language>(own);
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? own);
  return (
    <aside className={classes.pane} aria-label={t('preview.title')}>
      <div className={classes.stay}>
        <div className={classes.head}>
          <b>{t('preview.title')}</b>
          {languages.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('preview.language')}
              value={language}
              data={languages.map((each) => ({ value: each, label: each.toUpperCase() }))}
              onChange={setChosen}
            />
          )}
        </div>
        <Phone language={language} />
        <Time side={survey.side} />
      </div>
    </aside>
  );
}

/** The bar reaches this far, unless it takes longer. */
const WHOLE_BAR = 100;

function Time({ side }: { side: 'employee' | 'customer' }) {
  const { t } = useTranslation('surveys');
  const { content } = useBuilder();
  const { seconds, comments, commentSeconds } = lengthOf(content);
  const whole = Math.max(WHOLE_BAR, seconds);
  return (
    <div className={classes.time}>
      <p className={classes.head}>
        <b>{t('preview.about', { seconds })}</b>
        <span>{t('preview.aim', { aim: AIMED_SECONDS })}</span>
      </p>
      <div className={classes.bar} data-side={side} aria-hidden>
        <i style={{ width: `${(seconds / whole) * 100}%` }} />
        <u style={{ left: `${(AIMED_SECONDS / whole) * 100}%` }} />
      </div>
      <p className={classes.fine}>
        {t('preview.longestWay')} {comments > 0 && t('preview.comments', { count: comments, seconds: commentSeconds })}
      </p>
    </div>
  );
}
