import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { WavePlan, WavePreview } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section, Stack } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { stepLink } from '../step-link.ts';
import { useTranslation } from '../waves.texts.ts';
import { launchChecks, type LaunchCheck } from './launch-checks.ts';
import { LockedFacts } from './locked-facts.tsx';
import type { PlanStepProps } from './plan-step.ts';
import { useHeldBack } from './use-held-back.ts';
import { useProtectionWords } from './use-protection-words.ts';
import classes from './plan.module.css';

const ICONS = { bad: IconHandStop, warn: IconAlertTriangle, good: IconCircleCheck };

/** What a launch does, what stands in its way, and all that nobody changes afterwards. */
export function LaunchStep(props: PlanStepProps) {
  const { plan, preview, survey } = props;
  const { t } = useTranslation('waves');
  if (preview.isLoadingError) {
    return <ErrorState title={t('reached.failed')} error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (!preview.data) return preview.isLoading ? <Loading shape="section" /> : <p>{t('reached.repaired')}</p>;
  const checks = launchChecks(plan, preview.data);
  return (
    <Stack>
      <Section title={t('launch.title')}>
        <ul className={classes.checks}>
          {checks.map((check) => (
            <Check key={check.words} check={check} {...props} preview={preview.data} />
          ))}
        </ul>
      </Section>
      <LockedFacts survey={survey} plan={plan} upcoming={preview.data.upcoming} />
    </Stack>
  );
}

interface CheckProps extends Pick<PlanStepProps, 'plan' | 'survey' | 'waveId'> {
  readonly check: LaunchCheck;
  readonly preview: WavePreview;
}

function Check({ check, plan, survey, waveId, preview }: CheckProps) {
  const { t } = useTranslation('waves');
  const details = useDetails();
  const held = useHeldBack();
  const { tone, words, values, step } = check;
  const Icon = ICONS[tone];
  const forecast = words === 'held' && preview.contacts ? held(preview.contacts) : undefined;
  const title =
    words === 'tooMany'
      ? t('promise.tooMany', { ...values })
      : words === 'held'
        ? t('launch.held', { people: forecast?.total ?? '' })
        : t(`launch.${words}`, { ...values });
  return (
    <li data-tone={tone}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <div>
        <b>{title}</b>
        <p>{details(check, plan, preview)}</p>
        {forecast && (
          <ul>
            {forecast.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {step && (
          <Link {...stepLink(step, survey.id, waveId)} replace={waveId === null && step !== 'questions'}>
            {t(`launch.fix.${step}`)}
          </Link>
        )}
      </div>
    </li>
  );
}

/** The line under a check: when it opens, or why it matters. */
function useDetails() {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const protectionWords = useProtectionWords();
  return ({ words, values }: LaunchCheck, plan: WavePlan, { upcoming, protection }: WavePreview) => {
    const [first] = upcoming;
    switch (words) {
      case 'asks':
      case 'asksLink':
      case 'asksEach': {
        if (!first) return '';
        const { timeZone, recurrence } = plan.schedule;
        const opens = formats.instantIn(first.opensAt, timeZone);
        if (recurrence.kind !== 'once') return t('launch.recurring', { opens });
        const closes = formats.instantIn(first.closesAt, timeZone);
        const now = new Date(first.opensAt) <= new Date();
        return now ? t('launch.opensNow', { closes }) : t('launch.opensLater', { opens, closes });
      }
      case 'nobody':
      case 'nobodyMailed':
      case 'over':
      case 'unfinished':
      case 'long':
      case 'doubled':
      case 'held':
      case 'secondPerson':
        return t(`launch.${words}Help`);
      case 'toFew':
      case 'toFewProtected':
        return t(`launch.${words}Help`, { ...values });
      case 'tooMany':
      case 'groupsFit':
        return protectionWords(plan, protection);
      case 'heldNobody':
        return '';
    }
  };
}
