import { MultiSelect } from '@mantine/core';
import { Notice } from '@unisono/ui/forms';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import { useAttributes } from './use-attributes.ts';
import { useProtectionWords } from './use-protection-words.ts';
import classes from './plan.module.css';

/** What results are broken down by after the units, and whether so many groups can be protected. */
export function BreakdownField({ survey, plan, change, preview }: PlanStepProps) {
  const { t } = useTranslation('waves');
  const found = useAttributes(survey, plan);
  const names = (found.data ?? []).map(({ name }) => name);
  const offered = [...new Set([...names, ...plan.attributes])];
  if (found.isSuccess && offered.length === 0) return <p>{t('promise.noBreakdown')}</p>;
  return (
    <div>
      <MultiSelect
        label={t('promise.breakdown')}
        description={t('promise.breakdownHelp')}
        placeholder={plan.attributes.length === 0 ? t('promise.breakdownPlaceholder') : ''}
        data={offered}
        value={[...plan.attributes]}
        maxValues={2}
        searchable
        onChange={(attributes) => change({ attributes })}
      />
      <div aria-live="polite" className={classes.hint}>
        {plan.mode !== 'identified' && preview.data && <Protection {...{ plan, change, preview: preview.data }} />}
      </div>
    </div>
  );
}

interface ProtectionProps extends Pick<PlanStepProps, 'plan' | 'change'> {
  readonly preview: NonNullable<PlanStepProps['preview']['data']>;
}

function Protection({ plan, change, preview: { breakdown, protection } }: ProtectionProps) {
  const { t } = useTranslation('waves');
  const words = useProtectionWords()(plan, protection);
  const { groups, beyond } = breakdown;
  if (groups === 0) return null;
  if (!breakdown.tooMany) {
    return (
      <p>
        {t('promise.fits', { count: groups, beyond })} {words}
      </p>
    );
  }
  return (
    <Notice
      tone="warn"
      actions={
        plan.attributes.length > 0 && (
          <button type="button" onClick={() => change({ attributes: [] })}>
            {t('promise.unitsOnly')}
          </button>
        )
      }
    >
      {t('promise.tooMany', { beyond, groups, k: plan.k })} {words}
    </Notice>
  );
}
