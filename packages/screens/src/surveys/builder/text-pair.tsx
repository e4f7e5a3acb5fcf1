import { Textarea } from '@mantine/core';
import { LANGUAGES, type Language } from '@unisono/people-core/schema';
import type { LocalText } from '@unisono/surveys/schema';
import { fieldId } from '../draft/field-id.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import classes from './editor.module.css';

interface TextPairProps {
  /** Its path within the question or the opening: `text`, `hint`. */
  readonly part: string;
  /** Names the fields for those who do not see the heading; the languages are added. */
  readonly label: string;
  readonly text: LocalText;
  readonly longest: number;
  readonly warn?: boolean;
  readonly describedBy?: string | undefined;
  readonly rows?: number;
  onChange(text: LocalText, language: Language): void;
}

/** One text in both languages, under each other, each with its length. Languages that are not asked in stay out. */
export function TextPair(props: TextPairProps) {
  const { part, label, text, longest, warn = false, describedBy, rows = 1, onChange } = props;
  const { t } = useTranslation('surveys');
  const { content } = useBuilder();
  return (
    <div className={classes.pair}>
      {LANGUAGES.filter((language) => content.languages.includes(language)).map((language) => {
        const id = fieldId(part, language);
        return (
          <div key={language} className={classes.line}>
            <label htmlFor={id}>
              <span className="visually-hidden">{label} · </span>
              {t(`languages.${language}`)}
            </label>
            <Textarea
              id={id}
              lang={language}
              autosize
              minRows={rows}
              maxLength={longest}
              size="md"
              value={text[language]}
              data-warn={warn || text[language].trim() === '' || undefined}
              aria-describedby={`${id}-length ${describedBy ?? ''}`.trim()}
              classNames={{ input: classes.text ?? '' }}
              onChange={({ currentTarget: { value } }) =>
                // A question is one line, however it is wrapped.
                onChange({ ...text, [language]: rows > 1 ? value : value.replaceAll('\n', ' ') }, language)
              }
            />
            <span className={classes.counter} id={`${id}-length`}>
              {t('editor.counter', { length: text[language].length, longest })}
            </span>
          </div>
        );
      })}
    </div>
  );
}
