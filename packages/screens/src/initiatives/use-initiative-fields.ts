import { useFields } from '@unisono/ui/forms';
import { CHECKS, type InitiativeValues } from './form-values.ts';
import { useTranslation } from './initiatives.texts.ts';

interface Needs {
  /** Whether the account covers only a part, so that units must be named. */
  readonly units: boolean;
  /** Whether it has started, so that a change needs a reason. */
  readonly reason: boolean;
}

/** The form of an initiative: each field is checked when it is left. */
export function useInitiativeFields(initialValues: InitiativeValues, needs: Needs) {
  const { t } = useTranslation('initiatives');
  const check = (name: keyof typeof CHECKS) => (_value: unknown, values: InitiativeValues) =>
    CHECKS[name](values) ? null : t(`form.problems.${name}`);
  return useFields<InitiativeValues>({
    initialValues,
    validate: {
      title: check('title'),
      kind: check('kind'),
      objective: check('objective'),
      intendedEmotions: check('emotions'),
      fromDay: check('from'),
      toDay: check('to'),
      expectedLagWeeks: check('lag'),
      unitIds: (value) => (needs.units && value.length === 0 ? t('form.problems.units') : null),
      reason: (value) => (needs.reason && value.trim() === '' ? t('form.problems.reason') : null),
    },
  });
}
