import { ActionIcon, Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconArchive, IconArrowBackUp, IconArrowForwardUp, IconCopy, IconDots } from '@tabler/icons-react';
import { toast } from '@unisono/ui/toasts';
import { stepLink } from '../../waves/step-link.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyActs } from '../use-survey-acts.ts';
import { useBuilder } from './builder-context.ts';

interface BuilderActionsProps {
  readonly title: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onUndo(): void;
  onRedo(): void;
  /** Answers whether everything is saved. */
  onSave(): Promise<boolean>;
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Taking back, what may be done with the whole, and the way on to the audience. */
export function BuilderActions({ title, canUndo, canRedo, onUndo, onRedo, onSave }: BuilderActionsProps) {
  const { t } = useTranslation('surveys');
  const { survey, waveId } = useBuilder();
  const navigate = useNavigate();
  const { duplicate, archive } = useSurveyActs();
  const open = (surveyId: string) => void navigate({ to: '/surveys/$surveyId', params: { surveyId } });
  /** What is written belongs to the survey that is copied or put away. */
  const saved = async (act: () => void) => {
    if (await onSave()) act();
    else toast({ kind: 'problem', message: t('builder.saveFirst') });
  };
  const copy = () => saved(() => duplicate(survey.id, open));
  const putAway = () => saved(() => archive(survey.id, title, () => void navigate({ to: '/surveys' })));
  const next = () => void navigate(stepLink('audience', survey.id, waveId));
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp {...ICON} />} disabled={!canUndo} onClick={onUndo}>
        {t('builder.undo')}
      </Button>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('builder.redo')}
        title={t('builder.redo')}
        disabled={!canRedo}
        onClick={onRedo}
      >
        <IconArrowForwardUp {...ICON} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('builder.more')} title={t('builder.more')}>
            <IconDots {...ICON} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => void copy()}>
            {t('list.duplicate')}
          </Menu.Item>
          {survey.editable && survey.archivedAt === null && (
            <Menu.Item leftSection={<IconArchive {...ICON} />} onClick={() => void putAway()}>
              {t('list.archive')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {survey.archivedAt === null && survey.editable && <Button onClick={next}>{t('builder.next')}</Button>}
    </>
  );
}
