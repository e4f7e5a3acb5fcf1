import { Link } from '@tanstack/react-router';
import { useTranslation } from './waves.texts.ts';
import classes from './steps.module.css';

/** From the questions to the launch, in the order they are gone through. */
export const STEPS = ['questions', 'audience', 'promise', 'schedule', 'launch'] as const;
export type Step = (typeof STEPS)[number];

interface WaveStepsProps {
  readonly surveyId: string;
  /** The plan that is kept; null before there is one. */
  readonly waveId: string | null;
  readonly current: Step;
  /** How many things must change in a step before it can be launched. */
  readonly problems?: Partial<Record<Step, number>>;
  /** How many things a careful author would look at again. */
  readonly advice?: Partial<Record<Step, number>>;
}

/** The bar over builder and plan: every step is one click away, and says when something in it must change. */
export function WaveSteps({ surveyId, waveId, current, problems = {}, advice = {} }: WaveStepsProps) {
  const { t } = useTranslation('waves');
  return (
    <nav aria-label={t('steps.label')} className={classes.steps}>
      {STEPS.map((step, index) => {
        const count = problems[step] ?? 0;
        const look = advice[step] ?? 0;
        return (
          <Link
            key={step}
            to={addressOf(step, surveyId, waveId)}
            search={(before: object) => ({ ...before, step: step === 'questions' ? undefined : step })}
            aria-current={step === current ? 'step' : undefined}
            activeOptions={ONLY_THIS}
          >
            <span>{index + 1}</span> {t(`steps.${step}`)}
            {count > 0 && <span className={classes.note}>· {t('steps.mustChange', { count })}</span>}
            {look > 0 && <span className={classes.note}>· {t('steps.look', { count: look })}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

/** The questions' address is the beginning of all others, and is current only by itself. */
const ONLY_THIS = { exact: true };

function addressOf(step: Step, surveyId: string, waveId: string | null): string {
  if (step === 'questions') return `/surveys/${surveyId}`;
  return waveId === null ? `/surveys/${surveyId}/waves/new` : `/surveys/${surveyId}/waves/${waveId}/plan`;
}
