import { Link } from '@tanstack/react-router';
import { IconPencil, IconSend } from '@tabler/icons-react';
import type { SurveySummary, Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Tag } from '@unisono/ui/marks';
import { Button } from '@mantine/core';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyText } from '../use-survey-text.ts';
import { SurveyActs } from './survey-acts.tsx';
import { WaveLines } from './wave-lines.tsx';
import classes from './list.module.css';

interface SurveyRowsProps {
  readonly surveys: readonly SurveySummary[];
  readonly waves: readonly Wave[];
}

/** Surveys under each other, each with its waves. */
export function SurveyRows({ surveys, waves }: SurveyRowsProps) {
  return (
    <ul className={classes.rows}>
      {surveys.map((survey) => (
        <SurveyRow key={survey.id} survey={survey} waves={waves.filter(({ surveyId }) => surveyId === survey.id)} />
      ))}
    </ul>
  );
}

function SurveyRow({ survey, waves }: { survey: SurveySummary; waves: readonly Wave[] }) {
  const { t } = useTranslation('surveys');
  const formats = useFormats();
  const text = useSurveyText();
  const { id, unitId, questions, changedAt, archivedAt, editable } = survey;
  const title = text(survey.title) || t('list.untitled');
  const unit = useUnits().find((each) => each.id === unitId)?.name;
  const facts = [
    unit,
    t('list.questions', { count: questions }),
    t('list.changed', { when: formats.instant(changedAt) }),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h2>
          <Link to="/surveys/$surveyId" params={{ surveyId: id }}>
            {title}
          </Link>
        </h2>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <VersionTag survey={survey} />
      </div>
      <div>{waves.length > 0 && <WaveLines waves={waves} label={t('list.waves', { title })} />}</div>
      <div className={classes.acts}>
        {editable && archivedAt === null && questions > 0 && (
          <Button
            component={Link}
            to={`/surveys/${id}/waves/new`}
            variant="default"
            aria-label={`${t('list.ask')}: ${title}`}
            leftSection={<IconSend size={15} stroke={1.6} aria-hidden />}
          >
            {t('list.ask')}
          </Button>
        )}
        {editable && <SurveyActs survey={survey} title={title} />}
      </div>
    </li>
  );
}

function VersionTag({ survey }: { survey: SurveySummary }) {
  const { t } = useTranslation('surveys');
  const formats = useFormats();
  const { version, launchedAt } = survey;
  if (launchedAt !== null) {
    return (
      <Tag icon={<IconSend size={13} stroke={1.6} aria-hidden />}>
        {t('list.launched', { version, day: formats.dayOf(launchedAt) })}
      </Tag>
    );
  }
  return (
    <Tag icon={<IconPencil size={13} stroke={1.6} aria-hidden />}>
      {version === 1 ? t('list.draft') : t('list.draftAfter', { version })}
    </Tag>
  );
}
