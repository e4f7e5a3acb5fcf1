import { NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContactLimits } from '@unisono/contact-pressure/schema';
import { FormActions, LeaveWarning, useFields } from '@unisono/ui/forms';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';
import { isWhole, limitsOf, valuesOf, type LimitValues } from './limit-values.ts';

/** The limits in one form; they hold from the next sending on. */
export function ContactLimitForm({ limits, changeable }: { limits: ContactLimits; changeable: boolean }) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const whole =
    (least: number, most: number, empty = false) =>
    (value: number | string) =>
      (empty && value === '') || isWhole(value, least, most) ? null : t('limits.problem', { least, most });
  const clock = (value: string) => (value === '' ? t('limits.problems.clock') : null);
  const fields = useFields<LimitValues>({
    initialValues: valuesOf(limits),
    validate: {
      most7Days: whole(0, 1000, true),
      most30Days: whole(0, 1000, true),
      daysBetween: whole(0, 30),
      quietFrom: clock,
      quietUntil: clock,
      mailsPerMinute: whole(1, 60_000),
    },
  });
  const { problem, options } = useRefusal(fields);
  const change = useMutation(
    trpc.contactLimits.change.mutationOptions({
      ...options,
      async onSuccess() {
        fields.resetDirty();
        await queries.invalidateQueries({ queryKey: trpc.contactLimits.pathKey() });
        toast({ kind: 'done', message: t('saved') });
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={fields.onSubmit((values) => change.mutate(limitsOf(values)))} noValidate>
      <LeaveWarning when={fields.isDirty()} />
      {NUMBERS.map((name) => (
        <NumberInput
          key={name}
          label={t(`limits.${name}`)}
          description={t(`limits.${name}Help`)}
          className={classes.short ?? ''}
          min={0}
          allowDecimal={false}
          clampBehavior="none"
          readOnly={!changeable}
          {...fields.getInputProps(name)}
        />
      ))}
      {CLOCKS.map((name) => (
        <TextInput
          key={name}
          type="time"
          label={t(`limits.${name}`)}
          description={t(`limits.${name}Help`)}
          className={classes.short ?? ''}
          readOnly={!changeable}
          {...fields.getInputProps(name)}
        />
      ))}
      {changeable && <FormActions label={t('save')} busy={change.isPending} problem={problem} />}
    </form>
  );
}

const NUMBERS = ['most7Days', 'most30Days', 'daysBetween', 'mailsPerMinute'] as const;
const CLOCKS = ['quietFrom', 'quietUntil'] as const;
