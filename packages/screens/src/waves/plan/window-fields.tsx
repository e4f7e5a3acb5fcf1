import { NumberInput, Select, TextInput } from '@mantine/core';
import type { Schedule } from '@unisono/surveys/schema';
import { useTranslation } from '../waves.texts.ts';
import { NextDates } from './next-dates.tsx';
import type { PlanStepProps } from './plan-step.ts';
import classes from './plan.module.css';

/** From when to when it can be answered, by the clocks of which zone; and when that will be. */
export function WindowFields({ plan, change, problem, preview }: PlanStepProps) {
  const { t } = useTranslation('waves');
  const { schedule } = plan;
  const set = (part: Partial<Schedule>) => change({ schedule: { ...schedule, ...part } });
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <TextInput
          type="time"
          label={t('schedule.opensAt')}
          value={schedule.opensAt}
          error={problem('times')}
          onChange={({ currentTarget }) => set({ opensAt: currentTarget.value })}
        />
        <NumberInput
          label={t('schedule.days')}
          suffix={t('schedule.daysSuffix')}
          min={0}
          max={90}
          allowDecimal={false}
          clampBehavior="none"
          value={schedule.days}
          error={problem('days')}
          onChange={(days) => set({ days: Number(days) })}
        />
        <TextInput
          type="time"
          label={t('schedule.closesAt')}
          value={schedule.closesAt}
          onChange={({ currentTarget }) => set({ closesAt: currentTarget.value })}
        />
      </div>
      <Select
        label={t('schedule.timeZone')}
        description={t('schedule.timeZoneHelp')}
        className={classes.medium ?? ''}
        data={Intl.supportedValuesOf('timeZone')}
        searchable
        value={schedule.timeZone}
        onChange={(timeZone) => timeZone !== null && set({ timeZone })}
      />
      {plan.schedule.recurrence.kind !== 'once' && preview.data && (
        <NextDates timeZone={schedule.timeZone} upcoming={preview.data.upcoming} />
      )}
    </div>
  );
}
