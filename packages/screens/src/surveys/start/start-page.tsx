import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Role } from '@unisono/people-core/schema';
import { LIBRARY, type QuestionSetCode, type SurveyContent } from '@unisono/surveys/schema';
import { Page, Section } from '@unisono/ui/page';
import { Empty, ErrorState } from '@unisono/ui/states';
import { UnitField } from '@unisono/ui/units';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useUnits } from '../../application/use-session.ts';
import { useManagedPart } from '../managed-part.ts';
import { useTranslation } from '../surveys.texts.ts';
import { SetCard } from './set-card.tsx';
import classes from './start.module.css';

const EMPTY: SurveyContent = {
  title: { en: '', es: '' },
  introduction: null,
  languages: ['en', 'es'],
  layout: 'one-by-one',
  questions: [],
};

/** Begins a survey: from a set of the library, or from nothing. */
export function StartPage({ side }: { side: Role }) {
  const { t } = useTranslation('surveys');
  const { manages, whole } = useManagedPart(side);
  const [unitId, setUnitId] = useState<string>();
  const [incomplete, setIncomplete] = useState(false);
  const { begin, beginning, error } = useBegin();
  const units = useUnits();
  const crumb = <Link to="/surveys">{t(`title.${side}`)}</Link>;
  if (!manages) {
    return (
      <Page title={t(`start.title.${side}`)} kicker={crumb}>
        <Empty title={t(`notYours.title.${side}`)}>{t('notYours.words')}</Empty>
      </Page>
    );
  }
  const start = (from: From) => {
    if (!whole && unitId === undefined) setIncomplete(true);
    else begin({ side, unitId: unitId ?? null, from });
  };
  return (
    <Page title={t(`start.title.${side}`)} kicker={crumb} finding={t(`start.finding.${side}`)} lede={t('start.lede')}>
      {error !== null && <ErrorState title={t('start.failed')} error={error} />}
      {!whole && (
        <div className={classes.part}>
          <UnitField
            label={t('start.part')}
            description={t('start.partHelp')}
            error={incomplete ? t('start.partMissing') : null}
            units={units}
            value={unitId === undefined ? [] : [unitId]}
            onChange={([chosen]) => {
              setUnitId(chosen);
              setIncomplete(false);
            }}
            single
          />
        </div>
      )}
      <div className={classes.sets}>
        {LIBRARY.filter((set) => set.side === side).map((set) => (
          <SetCard key={set.code} set={set} busy={beginning} onBegin={() => start({ questionSet: set.code })} />
        ))}
        <Section title={t('start.empty')} quiet>
          <p className={classes.purpose}>{t('start.emptyWords')}</p>
          <Button variant="default" disabled={beginning} onClick={() => start({ content: EMPTY })}>
            {t('start.emptyBegin')}
          </Button>
        </Section>
      </div>
    </Page>
  );
}

type From = { content: SurveyContent } | { questionSet: QuestionSetCode };

function useBegin() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation(
    trpc.surveys.create.mutationOptions({
      meta: { shown: true },
      async onSuccess({ id }) {
        await queries.invalidateQueries({ queryKey: trpc.surveys.list.pathKey() });
        await navigate({ to: '/surveys/$surveyId', params: { surveyId: id } });
      },
    }),
  );
  return { begin: create.mutate, beginning: create.isPending, error: create.error };
}
