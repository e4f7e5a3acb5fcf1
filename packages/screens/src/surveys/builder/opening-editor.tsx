import { Checkbox, Input, SegmentedControl } from '@mantine/core';
import { LANGUAGES, type Language } from '@unisono/people-core/schema';
import { fieldId } from '../draft/field-id.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import { stepOf } from './step-of.ts';
import { TextPair } from './text-pair.tsx';
import classes from './editor.module.css';

/** What is said before the first question, and how all of them are shown. */
export function OpeningEditor() {
  const { t } = useTranslation('surveys');
  const { content, change } = useBuilder();
  const { title, introduction, languages, layout } = content;
  const choose = (language: Language, offered: boolean) => {
    const next = LANGUAGES.filter((each) => (each === language ? offered : languages.includes(each)));
    if (next.length > 0) change({ ...content, languages: next });
  };
  return (
    <>
      <h2>{t('opening.heading')}</h2>
      <TextPair
        part="title"
        label={t('opening.heading')}
        text={title}
        longest={120}
        onChange={(next, language) => change({ ...content, title: next }, stepOf(`title ${language}`, next[language]))}
      />
      {introduction === null ? (
        <p className={classes.links}>
          <button type="button" onClick={() => change({ ...content, introduction: { en: '', es: '' } })}>
            {t('opening.introductionAdd')}
          </button>
        </p>
      ) : (
        <div className={classes.block}>
          <h3>{t('opening.introduction')}</h3>
          <TextPair
            part="introduction"
            label={t('opening.introduction')}
            text={introduction}
            longest={1000}
            rows={3}
            onChange={(next, language) =>
              change({ ...content, introduction: next }, stepOf(`introduction ${language}`, next[language]))
            }
          />
          <p className={classes.links}>
            <button type="button" onClick={() => change({ ...content, introduction: null })}>
              {t('opening.introductionRemove')}
            </button>
          </p>
        </div>
      )}
      <div className={classes.halves}>
        <Input.Wrapper
          label={t('opening.languages')}
          description={t('opening.languagesHelp')}
          labelElement="div"
          inputWrapperOrder={['label', 'input', 'description']}
        >
          <div className={classes.boxes} role="group" aria-label={t('opening.languages')}>
            {LANGUAGES.map((language) => (
              <Checkbox
                key={language}
                label={t(`languages.${language}`)}
                checked={languages.includes(language)}
                disabled={languages.length === 1 && languages.includes(language)}
                onChange={({ currentTarget }) => choose(language, currentTarget.checked)}
              />
            ))}
          </div>
        </Input.Wrapper>
        <Input.Wrapper
          label={t('opening.layout')}
          description={t(`opening.layoutHelp.${layout}`)}
          labelElement="div"
          inputWrapperOrder={['label', 'input', 'description']}
        >
          <div>
            <SegmentedControl
              id={fieldId('layout')}
              aria-label={t('opening.layout')}
              value={layout}
              data={[
                { value: 'one-by-one' as const, label: t('opening.oneByOne') },
                { value: 'all-at-once' as const, label: t('opening.allAtOnce') },
              ]}
              onChange={(next) => change({ ...content, layout: next })}
            />
          </div>
        </Input.Wrapper>
      </div>
    </>
  );
}
