import { Button, PasswordInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { PASSWORD_LENGTH } from '@unisono/accounts/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState } from '@unisono/ui/states';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import table from '../settings-table.module.css';
import classes from '../settings.module.css';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';

/** What everybody keeps for themselves: the password, and where they are signed in. */
export default function OwnAccount() {
  const { t } = useTranslation('settings');
  return (
    <SettingsPage part="own" lede={t('own.lede')}>
      <Section title={t('own.password')}>
        <PasswordForm />
      </Section>
      <Section title={t('own.sessions')}>
        <Sessions />
      </Section>
    </SettingsPage>
  );
}

function PasswordForm() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const form = useForm({
    validateInputOnBlur: true,
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: isNotEmpty(t('own.problems.current')),
      newPassword: (value) => (value.length < PASSWORD_LENGTH.least ? t('own.problems.next') : null),
    },
  });
  const change = useMutation(
    useTRPC().session.changePassword.mutationOptions({
      meta: { shown: true },
      async onSuccess() {
        form.reset();
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('own.changed') });
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <PasswordInput
        label={t('own.current')}
        autoComplete="current-password"
        required
        {...form.getInputProps('currentPassword')}
      />
      <PasswordInput
        label={t('own.next')}
        description={t('own.nextHelp')}
        autoComplete="new-password"
        required
        {...form.getInputProps('newPassword')}
      />
      {change.error && <ErrorState title={t('own.failed')} error={change.error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {t('own.change')}
        </Button>
      </div>
    </form>
  );
}

function Sessions() {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { session } = useTRPC();
  const queries = useQueryClient();
  const sessions = useSuspenseQuery(session.list.queryOptions()).data;
  const revoke = useMutation(
    session.revoke.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('own.ended') });
      },
    }),
  );
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <tbody>
          {sessions.map(({ id, browser, address, startedAt, current }) => (
            <tr key={id}>
              <th scope="row">{current ? t('own.here') : (address ?? '–')}</th>
              <td>{t('own.since', { day: formats.instant(startedAt) })}</td>
              <td>{browser}</td>
              <td className={table.tools}>
                {!current && (
                  <Button variant="subtle" size="compact-sm" onClick={() => revoke.mutate({ sessionId: id })}>
                    {t('own.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
