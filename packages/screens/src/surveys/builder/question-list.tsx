import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { IconFileText } from '@tabler/icons-react';
import { useId } from 'react';
import { concerns } from '../draft/checks.ts';
import { moveQuestion } from '../draft/change-questions.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import { QuestionLine } from './question-line.tsx';
import classes from './question-list.module.css';

/** The questions in their order, which is changed by dragging or by keyboard, and said as it changes. */
export function QuestionList() {
  const { t } = useTranslation('surveys');
  const { content, checks, place, go, change, readOnly } = useBuilder();
  const help = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { questions } = content;
  const codes = questions.map(({ code }) => code);
  const count = questions.length;
  const numberOf = (id: string | number) => codes.indexOf(String(id)) + 1;
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const to = codes.indexOf(String(over.id));
    change(moveQuestion(content, codes.indexOf(String(active.id)), to));
    go(to);
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('builder.drag.start', { number: numberOf(active.id), count }),
    onDragOver: ({ over }) => (over ? t('builder.drag.over', { number: numberOf(over.id), count }) : undefined),
    onDragEnd: ({ active, over }) => t('builder.drag.end', { number: numberOf(over?.id ?? active.id), count }),
    onDragCancel: () => t('builder.drag.cancel'),
  };
  return (
    <nav className={classes.list} aria-label={t('builder.questions')}>
      <button
        type="button"
        className={classes.opening}
        aria-current={place === 'opening' ? 'true' : undefined}
        onClick={() => go('opening')}
      >
        <IconFileText size={16} stroke={1.6} aria-hidden />
        <span>
          <b>{t('builder.opening')}</b>
          <small>{t('builder.openingSmall')}</small>
        </span>
      </button>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('builder.reorderHelp') } }}
        onDragEnd={drop}
      >
        <SortableContext items={codes} strategy={verticalListSortingStrategy} disabled={readOnly}>
          <ol id={help}>
            {questions.map((question, index) => (
              <QuestionLine
                key={question.code}
                index={index}
                question={question}
                current={place === index}
                toLookAt={checks.some((check) => concerns(check, index))}
                onOpen={() => go(index)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {count === 0 && <p className={classes.none}>{t('builder.noQuestions')}</p>}
    </nav>
  );
}
