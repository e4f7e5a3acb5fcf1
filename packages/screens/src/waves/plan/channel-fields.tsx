import { Checkbox } from '@mantine/core';
import type { WavePlan } from '@unisono/surveys/schema';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import classes from './plan.module.css';

const CHANNELS = ['email', 'link'] as const satisfies readonly WavePlan['channels'][number][];

/** How people get to the questions. */
export function ChannelFields({ plan, change, problem }: PlanStepProps) {
  const { t } = useTranslation('waves');
  const noLink = plan.mode === 'anonymous';
  return (
    <Checkbox.Group
      label={t('schedule.channels')}
      value={[...plan.channels]}
      error={problem('channels')}
      onChange={(chosen) => change({ channels: CHANNELS.filter((channel) => chosen.includes(channel)) })}
    >
      <div className={classes.tiles}>
        {CHANNELS.map((channel) => (
          <Checkbox
            key={channel}
            value={channel}
            label={t(`schedule.channelNames.${channel}`)}
            description={
              channel === 'link' && noLink ? t('schedule.linkNotAnonymous') : t(`schedule.channelHelp.${channel}`)
            }
            disabled={channel === 'link' && noLink}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
