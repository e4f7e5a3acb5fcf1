import { PasswordInput, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Notice, SubmitButton, useFields } from '@unisono/ui/forms';
import { useTRPC } from '../application/api.ts';
import { useRefusal } from '../application/use-refusal.ts';
import classes from './sign-in.module.css';
import { useTranslation } from './sign-in.texts.ts';

/** Address and password; `quiet` where another way in comes first. */
export function SignInForm({ quiet }: { quiet: boolean }) {
  const { t } = useTranslation('signIn');
  const queries = useQueryClient();
  const fields = useFields({
    initialValues: { email: '', password: '' },
    validate: { email: isEmail(t('problems.email')), password: isNotEmpty(t('problems.password')) },
  });
  const { problem, options } = useRefusal(fields);
  const signIn = useMutation(
    useTRPC().session.signIn.mutationOptions({ ...options, onSuccess: () => queries.invalidateQueries() }),
  );
  return (
    <form className={classes.form} onSubmit={fields.onSubmit((values) => signIn.mutate(values))} noValidate>
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="username"
        withAsterisk={false}
        required
        {...fields.getInputProps('email')}
      />
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        withAsterisk={false}
        required
        {...fields.getInputProps('password')}
      />
      <div aria-live="polite">{problem !== undefined && <Notice tone="bad">{problem}</Notice>}</div>
      <div>
        <SubmitButton variant={quiet ? 'default' : 'filled'} loading={signIn.isPending}>
          {t('act')}
        </SubmitButton>
      </div>
    </form>
  );
}
