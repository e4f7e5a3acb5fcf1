import { Link } from '@tanstack/react-router';
import { STEPS, stepLink, type Step } from './step-link.ts';
import { useTranslation } from './waves.texts.ts';
import classes from './steps.module.css';

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
  // A plan that is not kept yet leaves one place to come back to, not one for each step: each would begin another plan.
  const unkept = waveId === null && current !== 'questions';
  return (
    <nav aria-label={t('steps.label')} className={classes.steps}>
      {STEPS.map((step, index) => {
        const count = problems[step] ?? 0;
        const look = advice[step] ?? 0;
        return (
          <Link
            key={step}
            {...stepLink(step, surveyId, waveId)}
            replace={unkept && step !== 'questions'}
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
