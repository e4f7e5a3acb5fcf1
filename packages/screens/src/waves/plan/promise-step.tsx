import { NumberInput } from '@mantine/core';
import { Notice } from '@unisono/ui/forms';
import { Section } from '@unisono/ui/page';
import { useTranslation } from '../waves.texts.ts';
import { BreakdownField } from './breakdown-field.tsx';
import { ModeField } from './mode-field.tsx';
import type { PlanStepProps } from './plan-step.ts';
import classes from './plan.module.css';

/** What is promised to those who answer: who can see it, and how small a group may be. */
export function PromiseStep(props: PlanStepProps) {
  const { plan, change, problem, preview } = props;
  const { t } = useTranslation('waves');
  return (
    <Section title={t('promise.title')}>
      <div className={classes.fields}>
        <ModeField plan={plan} change={change} />
        {preview.data?.protection?.secondPersonNeeded && <Notice tone="warn">{t('promise.secondPerson')}</Notice>}
        <div className={classes.pair}>
          {plan.mode !== 'identified' && (
            <NumberInput
              label={t('promise.k')}
              description={t('promise.kHelp')}
              min={4}
              max={1000}
              allowDecimal={false}
              clampBehavior="none"
              value={plan.k}
              error={problem('k')}
              onChange={(k) => change({ k: Number(k) })}
            />
          )}
          <NumberInput
            label={t('promise.minimum')}
            description={t('promise.minimumHelp')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            clampBehavior="none"
            value={plan.minimumAudience}
            error={problem('minimum')}
            onChange={(people) => change({ minimumAudience: Number(people) })}
          />
        </div>
        <BreakdownField {...props} />
      </div>
    </Section>
  );
}
