import { NumberInput, Radio } from '@mantine/core';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import classes from './plan.module.css';

/** How many of the questions that take turns each person is asked; nothing where none does. */
export function RotationField({ survey, plan, change, problem }: PlanStepProps) {
  const { t } = useTranslation('waves');
  const count = survey.content.questions.filter(({ rotates }) => rotates).length;
  if (count < 2) return null;
  return (
    <Radio.Group
      label={t('schedule.rotation')}
      description={t('schedule.rotationHelp', { count })}
      value={plan.asked === null ? 'all' : 'some'}
      onChange={(chosen) => change({ asked: chosen === 'all' ? null : Math.ceil(count / 2) })}
    >
      <div className={classes.tiles}>
        <Radio value="all" label={t('schedule.askedAll')} />
        <Radio value="some" label={t('schedule.askedSome')} />
        {plan.asked !== null && (
          <NumberInput
            label={t('schedule.asked')}
            className={classes.short ?? ''}
            min={1}
            max={count}
            allowDecimal={false}
            value={plan.asked}
            error={problem('asked')}
            onChange={(asked) => change({ asked: Number(asked) })}
          />
        )}
      </div>
    </Radio.Group>
  );
}
