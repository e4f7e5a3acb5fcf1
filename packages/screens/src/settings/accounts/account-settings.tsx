import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { AccountTable, type Account, type Invite } from './account-table.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { SuspendDialog } from './suspend-dialog.tsx';

/** What is being asked about, and whom it concerns. */
type Asked =
  | { readonly kind: 'invite' }
  | { readonly kind: 'grants' | 'suspend'; readonly account: Account }
  | { readonly kind: 'revoke'; readonly invite: Invite };

/** Accounts and open invitations: who may sign in, and what they may do where. */
export default function AccountSettings() {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const accounts = useSuspenseInfiniteQuery(
    trpc.accounts.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next, initialCursor: null }),
  );
  const invites = useSuspenseQuery(trpc.invites.list.queryOptions()).data;
  const [asked, setAsked] = useState<Asked | null>(null);
  const reinstate = useMutation(
    trpc.accounts.reinstate.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  const reinstateAccount = ({ id, name }: Account) =>
    reinstate.mutate(
      { accountId: id },
      { onSuccess: () => toast({ kind: 'done', message: t('accounts.reinstatedDone', { name }) }) },
    );
  const close = () => setAsked(null);
  return (
    <SettingsPage
      part="accounts"
      lede={t('accounts.lede')}
      actions={
        <Button
          leftSection={<IconUserPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => setAsked({ kind: 'invite' })}
        >
          {t('accounts.invite')}
        </Button>
      }
    >
      <AccountTable
        accounts={accounts.data.pages.flatMap((page) => page.accounts)}
        invites={invites}
        onChangeGrants={(account) => setAsked({ kind: 'grants', account })}
        onSuspend={(account) => setAsked({ kind: 'suspend', account })}
        onReinstate={reinstateAccount}
        onRevoke={(invite) => setAsked({ kind: 'revoke', invite })}
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
      {asked?.kind === 'invite' && <InviteDialog onClose={close} />}
      {asked?.kind === 'grants' && <GrantDialog account={asked.account} onClose={close} />}
      {asked?.kind === 'suspend' && <SuspendDialog account={asked.account} onClose={close} />}
      {asked?.kind === 'revoke' && <RevokeDialog invite={asked.invite} onClose={close} />}
    </SettingsPage>
  );
}
