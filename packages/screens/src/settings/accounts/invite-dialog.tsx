import { Button, CopyButton, Modal, TextInput } from '@mantine/core';
import { isEmail, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats } from '@unisono/ui/format';
import { ErrorState } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { GrantFields, type GrantDraft } from './grant-fields.tsx';

/** An address and grants become an invitation, whose link is shown this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: signIn } = useTranslation('signIn');
  const queries = useQueryClient();
  const send = useMutation(
    useTRPC().invites.send.mutationOptions({ meta: { shown: true }, onSuccess: () => queries.invalidateQueries() }),
  );
  const form = useForm<{ email: string; grants: GrantDraft[] }>({
    validateInputOnBlur: ['email'],
    initialValues: { email: '', grants: [{ kind: 'hr', unitId: null }] },
    validate: { email: isEmail(signIn('problems.email')) },
  });
  return (
    <Modal opened onClose={onClose} title={t('accounts.inviteTitle')} size="lg">
      {send.isSuccess ? (
        <InviteReady email={form.values.email} link={send.data.link} expiresAt={send.data.expiresAt} />
      ) : (
        <form className={table.form} onSubmit={form.onSubmit((values) => send.mutate(values))} noValidate>
          <TextInput
            label={t('accounts.email')}
            type="email"
            required
            data-autofocus
            {...form.getInputProps('email')}
          />
          <GrantFields value={form.values.grants} onChange={(grants) => form.setFieldValue('grants', grants)} />
          {send.error && <ErrorState title={t('accounts.failed')} error={send.error} />}
          <div className={table.actions}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {t('accounts.inviteAct')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

function InviteReady({ email, link, expiresAt }: { email: string; link: string; expiresAt: string }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  return (
    <div className={table.form} role="status">
      <p>
        <b>{t('accounts.inviteReady', { email })}</b>{' '}
        {t('accounts.inviteWords', { day: formats.day(expiresAt.slice(0, 10)) })}
      </p>
      <TextInput
        readOnly
        value={link}
        aria-label={t('accounts.copy')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'accounts.copied' : 'accounts.copy')}</Button>}
      </CopyButton>
    </div>
  );
}
