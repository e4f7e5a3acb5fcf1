import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { AccountTable, type Account } from './account-table.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';

/** Accounts and open invitations: who may sign in, and what they may do where. */
export default function AccountSettings() {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const accounts = useSuspenseInfiniteQuery(
    trpc.accounts.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next, initialCursor: null }),
  );
  const invites = useSuspenseQuery(trpc.invites.list.queryOptions()).data;
  const [inviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<Account | null>(null);
  return (
    <SettingsPage
      part="accounts"
      lede={t('accounts.lede')}
      actions={
        <Button leftSection={<IconUserPlus size={15} stroke={1.6} aria-hidden />} onClick={() => setInviting(true)}>
          {t('accounts.invite')}
        </Button>
      }
    >
      <AccountTable
        accounts={accounts.data.pages.flatMap((page) => page.accounts)}
        invites={invites}
        onChangeGrants={setChanged}
      />
      {accounts.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={accounts.isFetchingNextPage}
          onClick={() => void accounts.fetchNextPage()}
        >
          {t('accounts.more')}
        </Button>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {changed && <GrantDialog account={changed} onClose={() => setChanged(null)} />}
    </SettingsPage>
  );
}
