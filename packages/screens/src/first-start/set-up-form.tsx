import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PASSWORD_LENGTH } from '@unisono/accounts/schema';
import { ErrorState } from '@unisono/ui/states';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage } from '@unisono/ui/texts';
import { useTRPC } from '../application/api.ts';
import { useMe } from '../application/use-session.ts';
import classes from './first-start.module.css';
import { useTranslation } from './first-start.texts.ts';

const TIME_ZONES = Intl.supportedValuesOf('timeZone');
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first account and the organisation, on one page. */
export function SetUpForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('firstStart');
  const language = useLanguage();
  const signedIn = useMe().account;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const createAccount = useMutation(trpc.accounts.createFirst.mutationOptions());
  const setUp = useMutation(trpc.organisation.setUp.mutationOptions());
  const form = useForm({
    mode: 'uncontrolled',
    validateInputOnBlur: true,
    initialValues: {
      name: signedIn?.name ?? '',
      email: signedIn?.email ?? '',
      password: '',
      organisationName: '',
      timeZone: HERE,
      language,
    },
    validate: {
      name: isNotEmpty(t('form.problems.name')),
      email: isEmail(t('form.problems.email')),
      password: (value) => (!signedIn && value.length < PASSWORD_LENGTH.least ? t('form.problems.password') : null),
      organisationName: isNotEmpty(t('form.problems.organisationName')),
    },
  });

  const start = form.onSubmit(async ({ name, email, password, organisationName, timeZone, language: spoken }) => {
    // Whoever stopped halfway is signed in already: only the organisation is left.
    if (!signedIn) await createAccount.mutateAsync({ name, email, password });
    await setUp.mutateAsync({ name: organisationName, timeZone, language: spoken });
    await queries.invalidateQueries();
  });
  const problem = createAccount.error ?? setUp.error;

  return (
    <>
      <p className={classes.kicker}>{t('form.kicker')}</p>
      <h1 className={classes.title}>{t('form.title')}</h1>
      <p className={classes.lede}>{t('form.lede')}</p>
      <form className={classes.form} onSubmit={start} noValidate>
        {!signedIn && (
          <fieldset className={classes.group}>
            <legend>{t('form.you')}</legend>
            <TextInput label={t('form.name')} autoComplete="name" required {...form.getInputProps('name')} />
            <TextInput
              label={t('form.email')}
              description={t('form.emailHelp')}
              type="email"
              autoComplete="username"
              required
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label={t('form.password')}
              description={t('form.passwordHelp')}
              autoComplete="new-password"
              required
              {...form.getInputProps('password')}
            />
          </fieldset>
        )}
        <fieldset className={classes.group}>
          <legend>{t('form.organisation')}</legend>
          <TextInput
            label={t('form.organisationName')}
            autoComplete="organization"
            required
            {...form.getInputProps('organisationName')}
          />
          <div className={classes.pair}>
            <Select
              label={t('form.timeZone')}
              description={t('form.timeZoneHelp')}
              data={TIME_ZONES}
              searchable
              {...form.getInputProps('timeZone')}
            />
            <Select
              label={t('form.language')}
              data={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
              {...form.getInputProps('language')}
            />
          </div>
        </fieldset>
        {problem && <ErrorState title={t('form.failed')} error={problem} />}
        <div className={classes.actions}>
          <Button type="submit" loading={createAccount.isPending || setUp.isPending}>
            {t('form.act')}
          </Button>
          <Button type="button" variant="default" onClick={onBack}>
            {t('form.back')}
          </Button>
        </div>
      </form>
    </>
  );
}
