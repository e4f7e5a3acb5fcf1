import { TextInput } from '@mantine/core';
import { isEmail } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dialog } from '@unisono/ui/dialogs';
import { FormActions, useFields } from '@unisono/ui/forms';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { GrantFields, type GrantDraft } from './grant-fields.tsx';
import { InviteReady } from './invite-ready.tsx';

/** An address and grants become an invitation, whose link is shown this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const initialValues: { email: string; grants: GrantDraft[] } = {
    email: '',
    grants: [{ kind: 'hr', unitId: null }],
  };
  const fields = useFields({ initialValues, validate: { email: isEmail(t('accounts.emailWrong')) } });
  const { problem, options } = useRefusal(fields);
  const send = useMutation(
    useTRPC().invites.send.mutationOptions({ ...options, onSuccess: () => queries.invalidateQueries() }),
  );
  return (
    <Dialog onClose={onClose} title={t('accounts.inviteTitle')} size="lg">
      {send.isSuccess ? (
        <InviteReady email={fields.values.email} {...send.data} onClose={onClose} />
      ) : (
        <form className={table.form} onSubmit={fields.onSubmit((values) => send.mutate(values))} noValidate>
          <TextInput
            label={t('accounts.email')}
            type="email"
            required
            data-autofocus
            {...fields.getInputProps('email')}
          />
          <GrantFields {...fields.getInputProps('grants')} value={fields.values.grants} />
          <FormActions label={t('accounts.inviteAct')} busy={send.isPending} problem={problem} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}
