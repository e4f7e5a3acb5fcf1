import { PasswordInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PASSWORD_LENGTH } from '@unisono/accounts/schema';
import { FormActions, useFields } from '@unisono/ui/forms';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import { useMe } from '../../application/use-session.ts';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';

/** The present password and the next one. */
export function PasswordForm() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const email = useMe().account?.email;
  const fields = useFields({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: isNotEmpty(t('own.problems.current')),
      newPassword: (value) => (value.length < PASSWORD_LENGTH.least ? t('own.problems.next') : null),
    },
  });
  const { problem, options } = useRefusal(fields);
  const change = useMutation(
    useTRPC().session.changePassword.mutationOptions({
      ...options,
      async onSuccess() {
        fields.reset();
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('own.changed') });
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={fields.onSubmit((values) => change.mutate(values))} noValidate>
      {/* Password managers keep the new password under this name. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t('own.current')}
        autoComplete="current-password"
        required
        {...fields.getInputProps('currentPassword')}
      />
      <PasswordInput
        label={t('own.next')}
        description={t('own.nextHelp')}
        autoComplete="new-password"
        required
        {...fields.getInputProps('newPassword')}
      />
      <FormActions label={t('own.change')} busy={change.isPending} problem={problem} />
    </form>
  );
}
