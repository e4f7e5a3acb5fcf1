import { Button, Menu } from '@mantine/core';
import { IconBooks, IconPlus } from '@tabler/icons-react';
import type { QuestionKind } from '@unisono/surveys/schema';
import { lazy, Suspense, useState } from 'react';
import { fieldId } from '../draft/field-id.ts';
import { canAdd, newQuestion } from '../draft/new-question.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import { KIND_ICONS } from './kind-icons.ts';
import classes from './question-list.module.css';

const LibraryDialog = lazy(() => import('./library-dialog.tsx'));

/** In the order in which they are usually wanted. */
const ALWAYS: readonly QuestionKind[] = [
  'emotions',
  'agreement',
  'recommend',
  'comment',
  'single-choice',
  'multiple-choice',
  'ease',
  'expectation',
  'pum',
  'retelling',
];
const INSIDE_ONLY: readonly QuestionKind[] = ['internal-service', 'empathy'];

/** Adds a question behind the open one: of a kind, or from the library. */
export function AddQuestion() {
  const { t } = useTranslation('surveys');
  const { survey, content, place, change, go } = useBuilder();
  const [choosing, setChoosing] = useState(false);
  const { questions, languages } = content;
  const kinds = survey.side === 'employee' ? [...ALWAYS, ...INSIDE_ONLY] : ALWAYS;
  const add = (kind: QuestionKind) => {
    const at = place === 'opening' ? questions.length : place + 1;
    const question = newQuestion(kind, survey.side, questions);
    change({ ...content, questions: questions.toSpliced(at, 0, question) });
    go(at, fieldId('text', languages[0]));
  };
  return (
    <div className={classes.add}>
      <Menu position="bottom-start" width={320} returnFocus={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}>
            {t('builder.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.kinds ?? ''}>
          {kinds.map((kind) => {
            const Icon = KIND_ICONS[kind];
            const open = canAdd(kind, questions);
            return (
              <Menu.Item
                key={kind}
                leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
                disabled={!open}
                onClick={() => add(kind)}
              >
                {t(`kinds.${kind}.name`)}
                <small>{open ? t(`kinds.${kind}.what`) : t('kinds.taken')}</small>
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconBooks size={15} stroke={1.6} aria-hidden />}
        onClick={() => setChoosing(true)}
      >
        {t('builder.library')}
      </Button>
      {choosing && (
        <Suspense fallback={null}>
          <LibraryDialog onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}
