import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconAlertTriangle, IconArrowsRight, IconGripVertical } from '@tabler/icons-react';
import { SHORT_SET } from '@unisono/people-core/schema';
import type { Question } from '@unisono/surveys/schema';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyText } from '../use-survey-text.ts';
import { useBuilder } from './builder-context.ts';
import { KIND_ICONS } from './kind-icons.ts';
import classes from './question-list.module.css';

interface QuestionLineProps {
  readonly index: number;
  readonly question: Question;
  readonly current: boolean;
  readonly toLookAt: boolean;
  onOpen(): void;
}

/** A question in the list: its handle, its words, its kind, and whether there is something to look at. */
export function QuestionLine({ index, question, current, toLookAt, onOpen }: QuestionLineProps) {
  const { t } = useTranslation('surveys');
  const text = useSurveyText();
  const small = useKindInShort();
  const { readOnly } = useBuilder();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: question.code,
    disabled: readOnly,
  });
  const Icon = KIND_ICONS[question.kind];
  const words = text(question.text) || t('builder.unwritten');
  return (
    <li
      ref={setNodeRef}
      className={classes.line}
      data-current={current || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className={classes.handle}
        disabled={readOnly}
        aria-label={t('builder.handle', { number: index + 1, question: words })}
      >
        <IconGripVertical size={15} stroke={1.6} aria-hidden />
      </button>
      <button type="button" className={classes.open} aria-current={current ? 'true' : undefined} onClick={onOpen}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span>
          <b data-unwritten={text(question.text) === '' || undefined}>{words}</b>
          <small>{[small(question), question.rotates && t('builder.takesTurns')].filter(Boolean).join(' · ')}</small>
          {question.shownWhen && (
            <small className={classes.flag}>
              <IconArrowsRight size={13} stroke={1.6} aria-hidden /> {t('builder.conditional')} …
            </small>
          )}
        </span>
        {toLookAt && (
          <span className={classes.look}>
            <IconAlertTriangle size={15} stroke={1.6} aria-hidden />
            <span className="visually-hidden">{t('builder.toLookAt')}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Kind and scale in a few words. */
function useKindInShort(): (question: Question) => string {
  const { t } = useTranslation('surveys');
  return (question) => {
    switch (question.kind) {
      case 'emotions':
      case 'empathy':
        return t(`kinds.${question.kind}.small`, { set: t(`sets.${question.emotionSet === SHORT_SET ? '1' : '2'}`) });
      case 'expectation':
        return t('kinds.expectation.small', { moment: t(`moments.${question.moment}`) });
      case 'single-choice':
      case 'multiple-choice':
        return t(`kinds.${question.kind}.small`, { count: question.options.length });
      case 'internal-service':
        return t('kinds.internal-service.small', { count: question.unitIds.length });
      case 'recommend':
      case 'ease':
      case 'pum':
      case 'retelling':
      case 'agreement':
      case 'comment':
        return t(`kinds.${question.kind}.small`);
    }
  };
}
