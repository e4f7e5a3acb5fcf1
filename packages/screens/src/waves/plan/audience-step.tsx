import { Section } from '@unisono/ui/page';
import { UnitField } from '@unisono/ui/units';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../waves.texts.ts';
import { FilterFields } from './filter-fields.tsx';
import type { PlanStepProps } from './plan-step.ts';
import { useNeedsUnits } from './use-needs-units.ts';
import classes from './plan.module.css';

/** Who is asked: a part of the organisation, and who in it. */
export function AudienceStep(props: PlanStepProps) {
  const { survey, plan, change, problem } = props;
  const { t } = useTranslation('waves');
  const units = useUnits();
  const needsUnits = useNeedsUnits(survey.side);
  return (
    <Section title={t('audience.title')}>
      <div className={classes.fields}>
        <UnitField
          label={t('audience.units')}
          description={t(needsUnits ? 'audience.unitsHelpPart' : 'audience.unitsHelp')}
          units={units}
          value={plan.unitIds}
          onChange={(unitIds) => change({ unitIds })}
          error={problem('units')}
        />
        <FilterFields {...props} />
      </div>
    </Section>
  );
}
