import { ActionIcon, Button, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ChoiceOption, Question, QuestionOf } from '@unisono/surveys/schema';
import { fieldId } from '../../draft/field-id.ts';
import { codesOf, freeCode } from '../../draft/free-code.ts';
import { useTranslation } from '../../surveys.texts.ts';
import { useBuilder } from '../builder-context.ts';
import { stepOf } from '../step-of.ts';
import classes from '../editor.module.css';
import { AnswerTexts } from './answer-texts.tsx';

interface ChoiceFieldsProps {
  readonly question: QuestionOf<'single-choice' | 'multiple-choice'>;
  onChange(question: Question, step?: string): void;
}

const MOST_OPTIONS = 30;
const ICON = { size: 14, stroke: 1.6, 'aria-hidden': true } as const;

/** What can be chosen, in its order, and how many at most. */
export function ChoiceFields({ question, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation('surveys');
  const { content, place, go } = useBuilder();
  const { options } = question;
  const keep = (next: ChoiceOption[], step?: string) => {
    if (question.kind === 'single-choice') return onChange({ ...question, options: next }, step);
    const most = question.most === null ? null : Math.max(1, Math.min(question.most, next.length));
    return onChange({ ...question, options: next, most }, step);
  };
  const swap = (index: number, other: number) => {
    const [one, two] = [options[index], options[other]];
    if (one && two) keep(options.with(index, two).with(other, one));
  };
  const add = () => {
    const code = freeCode(`option-${options.length + 1}`, codesOf(options));
    keep([...options, { code, text: { en: '', es: '' } }]);
    go(place, fieldId(`options.${options.length}.text`, content.languages[0]));
  };
  return (
    <div id={fieldId('options')} tabIndex={-1}>
      <AnswerTexts
        part={(index) => `options.${index}.text`}
        names="option"
        keys={codesOf(options)}
        texts={options.map(({ text }) => text)}
        longest={120}
        onChange={(index, text, language) => {
          const option = options[index];
          if (option)
            keep(options.with(index, { ...option, text }), stepOf(`option ${option.code} ${language}`, text[language]));
        }}
        renderActs={(index) => (
          <OptionActs
            index={index}
            count={options.length}
            onMove={(to) => swap(index, to)}
            onRemove={() => keep(options.toSpliced(index, 1))}
          />
        )}
      />
      <div className={classes.optionFoot}>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          disabled={options.length >= MOST_OPTIONS}
          onClick={add}
        >
          {t('editor.optionAdd')}
        </Button>
        {question.kind === 'multiple-choice' && (
          <Select
            label={t('editor.most')}
            value={question.most === null ? '' : String(question.most)}
            data={[
              { value: '', label: t('editor.mostAny') },
              ...options.map((_, index) => ({ value: String(index + 1), label: String(index + 1) })),
            ]}
            onChange={(most) => onChange({ ...question, most: most ? Number(most) : null })}
          />
        )}
      </div>
    </div>
  );
}

interface OptionActsProps {
  readonly index: number;
  readonly count: number;
  onMove(to: number): void;
  onRemove(): void;
}

function OptionActs({ index, count, onMove, onRemove }: OptionActsProps) {
  const { t } = useTranslation('surveys');
  const number = index + 1;
  return (
    <span className={classes.optionActs}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('editor.optionUp', { number })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        <IconArrowUp {...ICON} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('editor.optionDown', { number })}
        disabled={number === count}
        onClick={() => onMove(index + 1)}
      >
        <IconArrowDown {...ICON} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('editor.optionRemove', { number })} onClick={onRemove}>
        <IconX {...ICON} />
      </ActionIcon>
    </span>
  );
}
