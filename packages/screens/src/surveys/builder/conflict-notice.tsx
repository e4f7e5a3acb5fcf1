import { useQuery } from '@tanstack/react-query';
import type { Survey, SurveyContent } from '@unisono/surveys/schema';
import { Notice } from '@unisono/ui/forms';
import { ErrorState } from '@unisono/ui/states';
import { client, useTRPC } from '../../application/api.ts';
import { differingQuestions } from '../draft/differing-questions.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyText } from '../use-survey-text.ts';
import classes from './builder.module.css';

interface ConflictNoticeProps {
  readonly surveyId: string;
  readonly mine: SurveyContent;
  onKeepMine(theirs: Survey): void;
  onTakeTheirs(theirs: Survey): void;
}

/** Somebody else saved first: what differs, and which of the two shall stand. */
export function ConflictNotice({ surveyId, mine, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { t } = useTranslation('surveys');
  const text = useSurveyText();
  const trpc = useTRPC();
  // Beside what the builder began with, which must stay as it is.
  const read = useQuery({
    queryKey: [...trpc.surveys.find.queryKey({ surveyId }), 'theirs'],
    queryFn: () => client.surveys.find.query({ surveyId }),
    staleTime: 0,
    gcTime: 0,
  });
  if (read.isError) {
    return <ErrorState title={t('builder.failed')} error={read.error} onRetry={() => void read.refetch()} />;
  }
  const theirs = read.data;
  const differing = theirs ? differingQuestions(mine, theirs.content) : [];
  return (
    <div className={classes.notice} role="alert">
      <Notice
        tone="bad"
        title={t('builder.conflict.title')}
        actions={
          theirs && (
            <>
              <button type="button" onClick={() => onKeepMine(theirs)}>
                {t('builder.conflict.mine')}
              </button>
              <button type="button" onClick={() => onTakeTheirs(theirs)}>
                {t('builder.conflict.theirs')}
              </button>
            </>
          )
        }
      >
        {theirs === undefined && t('builder.conflict.reading')}
        {theirs && differing.length === 0 && t('builder.conflict.wordsSettings')}
        {differing.length > 0 &&
          t('builder.conflict.words', {
            count: differing.length,
            questions: differing.map((each) => `“${text(each.text) || t('builder.unwritten')}”`).join(', '),
          })}
      </Notice>
    </div>
  );
}
