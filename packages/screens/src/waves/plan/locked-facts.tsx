import type { WavePlan, WavePreview } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useUnitNames } from '../../initiatives/use-unit-names.ts';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import { useRhythmText } from './use-rhythm-text.ts';
import classes from './plan.module.css';

interface LockedFactsProps {
  readonly survey: PlanStepProps['survey'];
  readonly plan: WavePlan;
  readonly upcoming: WavePreview['upcoming'];
}

/** Everything that is locked from the launch on, in words. */
export function LockedFacts({ survey, plan, upcoming }: LockedFactsProps) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const unitNames = useUnitNames();
  const rhythm = useRhythmText();
  const [first] = upcoming;
  const { timeZone } = plan.schedule;
  const count = survey.content.questions.length;
  const questions =
    t('launch.facts.questionsValue', { count, version: survey.version }) +
    (plan.asked === null ? '' : t('launch.facts.asked', { asked: plan.asked }));
  const audience = [
    unitNames(plan.unitIds),
    ...plan.filters.map(({ attribute, values }) =>
      t('launch.facts.filter', { attribute, values: formats.list(values) }),
    ),
  ].join('; ');
  const mode = t(`promise.modes.${plan.mode}`);
  const promise = plan.mode === 'identified' ? mode : `${mode}, ${t('launch.facts.k', { k: plan.k })}`;
  const breakdown =
    plan.attributes.length === 0
      ? t('launch.facts.unitsOnly')
      : t('launch.facts.unitsAnd', { attributes: formats.list(plan.attributes) });
  const window =
    first &&
    t('launch.facts.windowValue', {
      opens: formats.instantIn(first.opensAt, timeZone),
      closes: `${formats.instantIn(first.closesAt, timeZone)} (${timeZone})`,
    });
  const facts = {
    questions,
    audience,
    promise,
    breakdown,
    minimum: t('launch.people', { count: plan.minimumAudience }),
    window,
    rhythm: plan.schedule.recurrence.kind === 'once' ? undefined : rhythm(plan.schedule.recurrence),
    release:
      plan.mode === 'confidential' && plan.schedule.recurrence.kind === 'after'
        ? t('launch.facts.releaseMonthly', { k: plan.k })
        : undefined,
    channels: formats.list(plan.channels.map((channel) => t(`schedule.channelNames.${channel}`))),
  };
  return (
    <Section title={t('launch.locked')} subtitle={t('launch.lockedHelp')}>
      <div className={classes.panel}>
        <dl>
          {(Object.keys(facts) as (keyof typeof facts)[]).map(
            (name) =>
              facts[name] !== undefined && (
                <div key={name}>
                  <dt>{t(`launch.facts.${name}`)}</dt>
                  <dd>{facts[name]}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
    </Section>
  );
}
