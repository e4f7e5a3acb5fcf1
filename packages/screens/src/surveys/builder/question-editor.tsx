import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { LONGEST_QUESTION, type Question } from '@unisono/surveys/schema';
import { useId } from 'react';
import { concerns } from '../draft/checks.ts';
import { duplicateQuestion, moveQuestion, removeQuestion, replaceQuestion } from '../draft/change-questions.ts';
import { fieldId } from '../draft/field-id.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import { ConditionField } from './condition/condition-field.tsx';
import { DoubledNotice } from './doubled-notice.tsx';
import { HintField } from './hint-field.tsx';
import { KindFields } from './kinds/kind-fields.tsx';
import { QuestionDetails } from './question-details.tsx';
import { QuestionSwitches } from './question-switches.tsx';
import { stepOf } from './step-of.ts';
import { TextPair } from './text-pair.tsx';
import classes from './editor.module.css';

/** One question: its words in both languages, what belongs to its kind, and when it is asked. */
export function QuestionEditor({ index, question }: { index: number; question: Question }) {
  const { t } = useTranslation('surveys');
  const { content, checks, change } = useBuilder();
  const notice = useId();
  const doubled = checks.some((check) => check.kind === 'double-barrelled' && concerns(check, index));
  const write = (next: Question, step?: string) =>
    change(replaceQuestion(content, index, next), step && `${question.code} ${step}`);
  const numbers = { number: index + 1, count: content.questions.length };
  return (
    <>
      <h2 className={classes.heading}>
        {t(`kinds.${question.kind}.name`)} <small>{t('editor.question', numbers)}</small>
      </h2>
      <TextPair
        part="text"
        label={t('editor.question', numbers)}
        text={question.text}
        longest={LONGEST_QUESTION}
        warn={doubled}
        describedBy={doubled ? notice : undefined}
        onChange={(text, language) => write({ ...question, text }, stepOf(`text ${language}`, text[language]))}
      />
      {doubled && <DoubledNotice index={index} id={notice} />}
      <HintField question={question} onChange={write} />
      <KindFields question={question} onChange={write} />
      <QuestionSwitches question={question} onChange={write} />
      <ConditionField index={index} question={question} onChange={write} />
      <QuestionDetails index={index} question={question} onChange={write} />
      <QuestionActs index={index} />
    </>
  );
}

function QuestionActs({ index }: { index: number }) {
  const { t } = useTranslation('surveys');
  const { content, change, go, say } = useBuilder();
  const count = content.questions.length;
  const move = (to: number) => {
    change(moveQuestion(content, index, to));
    go(to);
    say(t('builder.moved', { from: index + 1, to: to + 1, count }));
  };
  const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <div className={classes.acts}>
      <Button
        variant="default"
        leftSection={<IconArrowUp {...icon} />}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      >
        {t('editor.up')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowDown {...icon} />}
        disabled={index === count - 1}
        onClick={() => move(index + 1)}
      >
        {t('editor.down')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCopy {...icon} />}
        onClick={() => {
          change(duplicateQuestion(content, index));
          go(index + 1, fieldId('text', content.languages[0]));
        }}
      >
        {t('editor.duplicate')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash {...icon} />}
        onClick={() => {
          change(removeQuestion(content, index));
          go(count === 1 ? 'opening' : Math.max(0, index - 1));
          say(t('editor.removed', { number: index + 1 }));
        }}
      >
        {t('editor.remove')}
      </Button>
    </div>
  );
}
