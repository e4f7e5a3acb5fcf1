import { TextInput } from '@mantine/core';
import { LANGUAGES, type Language } from '@unisono/people-core/schema';
import type { LocalText } from '@unisono/surveys/schema';
import type { ReactNode } from 'react';
import { fieldId } from '../../draft/field-id.ts';
import { useTranslation } from '../../surveys.texts.ts';
import { useBuilder } from '../builder-context.ts';
import classes from '../editor.module.css';

interface AnswerTextsProps {
  /** Paths within the question, without the number: `labels`, `options`. */
  readonly part: (index: number) => string;
  readonly names: 'answer' | 'option';
  readonly keys: readonly string[];
  readonly texts: readonly LocalText[];
  readonly longest: number;
  /** What may be done with one of them. */
  readonly renderActs?: (index: number) => ReactNode;
  onChange(index: number, text: LocalText, language: Language): void;
}

/** The words of answers, numbered, languages side by side. */
export function AnswerTexts(props: AnswerTextsProps) {
  const { part, names, keys, texts, longest, renderActs, onChange } = props;
  const { t } = useTranslation('surveys');
  const { content } = useBuilder();
  const languages = LANGUAGES.filter((language) => content.languages.includes(language));
  return (
    <div
      className={classes.answers}
      data-languages={languages.length}
      data-acts={renderActs !== undefined || undefined}
    >
      <span />
      {languages.map((language) => (
        <span key={language} className={classes.answersHead} aria-hidden>
          {t(`editor.answersIn.${language}`)}
        </span>
      ))}
      {renderActs && <span />}
      {texts.map((text, index) => (
        <div key={keys[index]} className={classes.answer}>
          <span aria-hidden>{index + 1}</span>
          {languages.map((language) => (
            <TextInput
              key={language}
              id={fieldId(part(index), language)}
              lang={language}
              aria-label={t(`editor.${names}.${language}`, { number: index + 1 })}
              placeholder={t(`languages.${language}`)}
              value={text[language]}
              maxLength={longest}
              data-warn={text[language].trim() === '' || undefined}
              classNames={{ input: classes.text ?? '' }}
              onChange={({ currentTarget: { value } }) => onChange(index, { ...text, [language]: value }, language)}
            />
          ))}
          {renderActs?.(index)}
        </div>
      ))}
    </div>
  );
}
