import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Survey, WavePlan } from '@unisono/surveys/schema';
import { LeaveWarning } from '@unisono/ui/forms';
import { Columns, Page } from '@unisono/ui/page';
import { useLanguage } from '@unisono/ui/texts';
import { useState } from 'react';
import { WaveSteps } from '../wave-steps.tsx';
import { useTranslation } from '../waves.texts.ts';
import { AudienceStep } from './audience-step.tsx';
import { LaunchButton } from './launch-button.tsx';
import { LaunchStep } from './launch-step.tsx';
import { planProblems, STEP_OF_PROBLEM, type PlanProblem } from './plan-problems.ts';
import { PromiseStep } from './promise-step.tsx';
import { ScheduleStep } from './schedule-step.tsx';
import { SecondPersonButton } from './second-person-button.tsx';
import { useNeedsUnits } from './use-needs-units.ts';
import { usePlanDraft } from './use-plan-draft.ts';
import { usePreview } from './use-preview.ts';
import { useStep } from './use-step.ts';
import { WhatItDoes } from './what-it-does.tsx';

const FIELDS = { audience: AudienceStep, promise: PromiseStep, schedule: ScheduleStep, launch: LaunchStep };

interface PlanEditorProps {
  readonly survey: Survey;
  /** The wave that keeps the plan; null before there is one. */
  readonly waveId: string | null;
  readonly plan: WavePlan;
}

/** The plan of a wave, step by step, beside what a launch of it would do. */
export function PlanEditor({ survey, waveId, plan: kept }: PlanEditorProps) {
  const { t } = useTranslation('waves');
  const language = useLanguage();
  const { step, next } = useStep();
  const title = survey.content.title[language] || survey.content.title[survey.content.languages[0] ?? 'en'];
  const draft = usePlanDraft({ survey, title, waveId, plan: kept });
  const { plan } = draft;
  const [looked, setLooked] = useState(false);
  const problems = planProblems(plan, { units: useNeedsUnits(survey.side) });
  const keptBy = waveId !== null && !draft.changed ? waveId : null;
  const preview = usePreview({ surveyId: survey.id, plan, keptBy }, problems.length === 0);
  const problem = (name: PlanProblem) => (looked && problems.includes(name) ? t(`problems.${name}`) : undefined);
  const inStep = (wanted: string) => problems.filter((name) => STEP_OF_PROBLEM[name] === wanted).length;
  const goOn = () => {
    setLooked(true);
    if (next && inStep(step) === 0) draft.keepAndGo(next);
  };
  const Fields = FIELDS[step];
  return (
    <Page
      title={title}
      kicker={
        <>
          <Link to="/surveys">{t(`sides.${survey.side}`)}</Link> / {t('plan.kicker')}
          <span aria-live="polite">· {t(keptBy === null ? 'plan.unkept' : 'plan.kept')}</span>
        </>
      }
      actions={
        next ? (
          <Button loading={draft.busy} onClick={goOn}>
            {t('steps.next', { step: t(`steps.${next}`).toLocaleLowerCase() })}
          </Button>
        ) : preview.data?.protection?.secondPersonNeeded ? (
          <SecondPersonButton kept={keptBy !== null} busy={draft.busy} keep={draft.keepHere} />
        ) : (
          <LaunchButton {...{ plan, problems, preview }} busy={draft.busy} launch={draft.launch} />
        )
      }
    >
      <WaveSteps
        surveyId={survey.id}
        waveId={waveId}
        current={step}
        problems={
          looked ? { audience: inStep('audience'), promise: inStep('promise'), schedule: inStep('schedule') } : {}
        }
      />
      <Columns kind="work">
        <div onBlur={() => setLooked(true)}>
          <Fields {...{ survey, waveId, plan, problem, preview }} change={draft.change} />
        </div>
        <WhatItDoes plan={plan} preview={preview} wrong={problems.length > 0} />
      </Columns>
      <LeaveWarning when={draft.changed && !draft.busy} />
    </Page>
  );
}
