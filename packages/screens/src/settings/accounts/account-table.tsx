import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@unisono/api/router';
import { useFormats } from '@unisono/ui/format';
import { useTRPC } from '../../application/api.ts';
import { useMe, useUnits } from '../../application/use-session.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import type { GrantDraft } from './grant-fields.tsx';

type Outputs = inferRouterOutputs<AppRouter>;
export type Account = Outputs['accounts']['list']['accounts'][number];
type Invite = Outputs['invites']['list'][number];

interface AccountTableProps {
  readonly accounts: readonly Account[];
  readonly invites: readonly Invite[];
  onChangeGrants(account: Account): void;
}

/** Accounts first, then invitations that are still open, each with what may be done about it. */
export function AccountTable({ accounts, invites, onChangeGrants }: AccountTableProps) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const me = useMe();
  const { suspend, reinstate, revoke } = useAccountChanges();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {(['name', 'email', 'grants', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`accounts.${column}`)}
              </th>
            ))}
            <th aria-label={t('accounts.changeGrants')} />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">{account.name}</th>
              <td>{account.email}</td>
              <td>
                <GrantWords grants={account.grants} />
              </td>
              <td>{t(account.suspendedAt ? 'accounts.suspended' : 'accounts.active')}</td>
              <td className={table.tools}>
                <Button variant="subtle" size="compact-sm" onClick={() => onChangeGrants(account)}>
                  {t('accounts.changeGrants')}
                </Button>
                {account.suspendedAt ? (
                  <Button variant="subtle" size="compact-sm" onClick={() => reinstate(account.id)}>
                    {t('accounts.reinstate')}
                  </Button>
                ) : (
                  account.id !== me.account?.id && (
                    <Button variant="subtle" size="compact-sm" onClick={() => suspend(account.id)}>
                      {t('accounts.suspend')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
          {invites.map((invite) => (
            <tr key={invite.id}>
              <th scope="row">–</th>
              <td>{invite.email}</td>
              <td>
                <GrantWords grants={invite.grants} />
              </td>
              <td>
                {t('accounts.invited')}, {t('accounts.expires', { day: formats.day(invite.expiresAt.slice(0, 10)) })}
              </td>
              <td className={table.tools}>
                <Button variant="subtle" size="compact-sm" onClick={() => revoke(invite.id)}>
                  {t('accounts.revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GrantWords({ grants }: { grants: readonly GrantDraft[] }) {
  const { t } = useTranslation('settings');
  const names = new Map(useUnits().map((unit) => [unit.id, unit.name]));
  const where = (unitId: string | null) => (unitId === null ? t('accounts.whole') : (names.get(unitId) ?? unitId));
  return grants.map(({ kind, unitId }) => `${t(`accounts.kinds.${kind}`)}: ${where(unitId)}`).join(' · ');
}

function useAccountChanges() {
  const { t } = useTranslation('settings');
  const { accounts, invites } = useTRPC();
  const queries = useQueryClient();
  const options = { onSuccess: () => queries.invalidateQueries() };
  const suspend = useMutation(accounts.suspend.mutationOptions(options));
  const reinstate = useMutation(accounts.reinstate.mutationOptions(options));
  const revoke = useMutation(invites.revoke.mutationOptions(options));
  return {
    suspend: (accountId: string) => window.confirm(t('accounts.suspendWords')) && suspend.mutate({ accountId }),
    reinstate: (accountId: string) => reinstate.mutate({ accountId }),
    revoke: (inviteId: string) => revoke.mutate({ inviteId }),
  };
}
