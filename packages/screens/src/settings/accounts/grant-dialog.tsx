import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dialog } from '@unisono/ui/dialogs';
import { FormActions, useFields } from '@unisono/ui/forms';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import type { Account } from './account-table.tsx';
import { GrantFields, type GrantDraft } from './grant-fields.tsx';

/** What an account may do from now on; its open sessions follow at once. */
export function GrantDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const initialValues: { grants: GrantDraft[] } = { grants: account.grants };
  const fields = useFields({ initialValues });
  const { problem, options } = useRefusal(fields);
  const change = useMutation(
    useTRPC().accounts.changeGrants.mutationOptions({
      ...options,
      async onSuccess() {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('accounts.changed', { name: account.name }) });
        onClose();
      },
    }),
  );
  const submit = fields.onSubmit(({ grants }) => change.mutate({ accountId: account.id, grants }));
  return (
    <Dialog onClose={onClose} title={t('accounts.changeTitle', { name: account.name })} size="lg">
      <form className={table.form} onSubmit={submit} noValidate>
        <GrantFields {...fields.getInputProps('grants')} value={fields.values.grants} />
        <FormActions label={t('save')} busy={change.isPending} problem={problem} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
