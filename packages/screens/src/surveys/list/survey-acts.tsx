import { ActionIcon, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconArchive, IconArchiveOff, IconCopy, IconDots } from '@tabler/icons-react';
import type { SurveySummary } from '@unisono/surveys/schema';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyActs } from '../use-survey-acts.ts';

/** What may be done with a survey as a whole, in a menu at the end of its line. */
export function SurveyActs({ survey, title }: { survey: SurveySummary; title: string }) {
  const { t } = useTranslation('surveys');
  const navigate = useNavigate();
  const { duplicate, archive, restore } = useSurveyActs();
  const open = (surveyId: string) => void navigate({ to: '/surveys/$surveyId', params: { surveyId } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('list.more', { title })}>
          <IconDots size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
          onClick={() => duplicate(survey.id, open)}
        >
          {t('list.duplicate')}
        </Menu.Item>
        {survey.archivedAt === null ? (
          <Menu.Item
            leftSection={<IconArchive size={15} stroke={1.6} aria-hidden />}
            onClick={() => archive(survey.id, title)}
          >
            {t('list.archive')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconArchiveOff size={15} stroke={1.6} aria-hidden />}
            onClick={() => restore(survey.id, title)}
          >
            {t('list.restore')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
