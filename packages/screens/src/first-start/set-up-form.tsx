import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PASSWORD_LENGTH } from '@unisono/accounts/schema';
import { Notice, SubmitButton, useFields } from '@unisono/ui/forms';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage } from '@unisono/ui/texts';
import { useTRPC } from '../application/api.ts';
import { useRefusal } from '../application/use-refusal.ts';
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
  const form = useFields({
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

  const refusal = useRefusal(form);
  const found = useMutation(
    trpc.organisation.setUp.mutationOptions({ ...refusal.options, onSuccess: () => queries.invalidateQueries() }),
  );
  const foundOrganisation = () => {
    const { organisationName: name, timeZone, language: spoken } = form.getValues();
    found.mutate({ name, timeZone, language: spoken });
  };
  const createAccount = useMutation(
    trpc.accounts.createFirst.mutationOptions({ ...refusal.options, onSuccess: foundOrganisation }),
  );
  // Whoever stopped halfway is signed in already: only the organisation is left.
  const start = form.onSubmit(({ name, email, password }) =>
    signedIn ? foundOrganisation() : createAccount.mutate({ name, email, password }),
  );

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
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('timeZone')}
            />
            <Select
              label={t('form.language')}
              data={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
              {...form.getInputProps('language')}
            />
          </div>
        </fieldset>
        {refusal.problem !== undefined && (
          <Notice tone="bad" title={t('form.failed')}>
            {refusal.problem}
          </Notice>
        )}
        <div className={classes.actions}>
          <SubmitButton loading={createAccount.isPending || found.isPending}>{t('form.act')}</SubmitButton>
          <Button type="button" variant="default" onClick={onBack}>
            {t('form.back')}
          </Button>
        </div>
      </form>
    </>
  );
}
