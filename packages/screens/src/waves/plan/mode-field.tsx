import { Input } from '@mantine/core';
import { IconId, IconLock, IconSpy } from '@tabler/icons-react';
import type { WaveMode } from '@unisono/surveys/schema';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import classes from './plan.module.css';

const MODES: readonly WaveMode[] = ['identified', 'confidential', 'anonymous'];
const ICONS = { identified: IconId, confidential: IconLock, anonymous: IconSpy };

/** The three promises, each with what it says and what it costs. An anonymous wave has no open links. */
export function ModeField({ plan, change }: Pick<PlanStepProps, 'plan' | 'change'>) {
  const { t } = useTranslation('waves');
  const choose = (mode: WaveMode) =>
    change({ mode, ...(mode === 'anonymous' && { channels: plan.channels.filter((channel) => channel !== 'link') }) });
  return (
    <Input.Wrapper label={t('promise.mode')} labelElement="div">
      <div role="radiogroup" aria-label={t('promise.mode')} className={classes.tiles}>
        {MODES.map((mode) => {
          const Icon = ICONS[mode];
          return (
            <label key={mode} className={classes.tile}>
              <input
                type="radio"
                name="mode"
                checked={plan.mode === mode}
                aria-label={t(`promise.modes.${mode}`)}
                aria-describedby={`mode-${mode}`}
                onChange={() => choose(mode)}
              />
              <b>
                <Icon size={16} stroke={1.6} aria-hidden /> {t(`promise.modes.${mode}`)}
              </b>
              <span id={`mode-${mode}`}>
                {t(`promise.says.${mode}`, { k: plan.k })}{' '}
                <em>
                  {t('promise.costLabel')} {t(`promise.costs.${mode}`)}
                </em>
              </span>
            </label>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
