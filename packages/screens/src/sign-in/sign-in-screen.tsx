import { Button, PasswordInput, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ErrorState } from '@unisono/ui/states';
import { useTRPC } from '../application/api.ts';
import { FirstStartPage } from '../first-start/first-start-page.tsx';
import classes from './sign-in.module.css';
import { useTranslation } from './sign-in.texts.ts';

/** Whoever has an account comes in here; the address they came for is opened afterwards. */
export default function SignInScreen() {
  const { t } = useTranslation('signIn');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const signIn = useMutation(trpc.session.signIn.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const form = useForm({
    mode: 'uncontrolled',
    validateInputOnBlur: true,
    initialValues: { email: '', password: '' },
    validate: { email: isEmail(t('problems.email')), password: isNotEmpty(t('problems.password')) },
  });
  return (
    <FirstStartPage>
      <div className={classes.narrow}>
        <h1>{t('title')}</h1>
        <p className={classes.lede}>{t('lede')}</p>
        <form className={classes.form} onSubmit={form.onSubmit((values) => signIn.mutate(values))} noValidate>
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          {signIn.error && <ErrorState title={t('failed')} error={signIn.error} />}
          <Button type="submit" loading={signIn.isPending}>
            {t('act')}
          </Button>
        </form>
        <p className={classes.help}>{t('help')}</p>
      </div>
    </FirstStartPage>
  );
}
