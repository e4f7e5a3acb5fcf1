import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ErrorState } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import type { Account } from './account-table.tsx';
import { GrantFields, type GrantDraft } from './grant-fields.tsx';

/** What an account may do from now on; its open sessions follow at once. */
export function GrantDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [grants, setGrants] = useState<readonly GrantDraft[]>(account.grants);
  const change = useMutation(
    useTRPC().accounts.changeGrants.mutationOptions({
      meta: { shown: true },
      async onSuccess() {
        await queries.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('accounts.changeTitle', { name: account.name })} size="lg">
      <div className={table.form}>
        <GrantFields value={grants} onChange={setGrants} />
        {change.error && <ErrorState title={t('accounts.failed')} error={change.error} />}
        <div className={table.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={change.isPending}
            onClick={() => change.mutate({ accountId: account.id, grants: [...grants] })}
          >
            {t('save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
