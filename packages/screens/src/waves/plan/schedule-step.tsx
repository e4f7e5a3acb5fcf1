import { Section } from '@unisono/ui/page';
import { useTranslation } from '../waves.texts.ts';
import { ChannelFields } from './channel-fields.tsx';
import { ComingFields } from './coming-fields.tsx';
import type { PlanStepProps } from './plan-step.ts';
import { RotationField } from './rotation-field.tsx';
import { WindowFields } from './window-fields.tsx';
import classes from './plan.module.css';

/** When it can be answered, how often it comes, how people hear of it and how much each is asked. */
export function ScheduleStep(props: PlanStepProps) {
  const { t } = useTranslation('waves');
  return (
    <Section title={t('schedule.title')}>
      <div className={classes.fields}>
        <ComingFields {...props} />
        <WindowFields {...props} />
        <ChannelFields {...props} />
        <RotationField {...props} />
      </div>
    </Section>
  );
}
