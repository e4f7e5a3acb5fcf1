import { Button } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@unisono/api/router';
import { useFormats } from '@unisono/ui/format';
import { useMe } from '../../application/use-session.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { GrantWords } from './grant-words.tsx';

type Outputs = inferRouterOutputs<AppRouter>;
export type Account = Outputs['accounts']['list']['accounts'][number];
export type Invite = Outputs['invites']['list'][number];

interface AccountTableProps {
  readonly accounts: readonly Account[];
  readonly invites: readonly Invite[];
  onChangeGrants(account: Account): void;
  onSuspend(account: Account): void;
  onReinstate(account: Account): void;
  onRevoke(invite: Invite): void;
}

/** Accounts first, then invitations that are still open, each with what may be done about it. */
export function AccountTable({ accounts, invites, ...acts }: AccountTableProps) {
  const { t } = useTranslation('settings');
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
            <th>
              <span className="visually-hidden">{t('accounts.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} {...acts} />
          ))}
          {invites.map((invite) => (
            <InviteRow key={invite.id} invite={invite} onRevoke={acts.onRevoke} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type AccountRowProps = { readonly account: Account } & Pick<
  AccountTableProps,
  'onChangeGrants' | 'onSuspend' | 'onReinstate'
>;

function AccountRow({ account, onChangeGrants, onSuspend, onReinstate }: AccountRowProps) {
  const { t } = useTranslation('settings');
  const own = useMe().account?.id === account.id;
  return (
    <tr>
      <th scope="row">{account.name}</th>
      <td>{account.email}</td>
      <td>
        <GrantWords grants={account.grants} />
      </td>
      <td className={table.once}>{t(account.suspendedAt ? 'accounts.suspended' : 'accounts.active')}</td>
      <td className={table.tools}>
        <Button variant="subtle" size="compact-sm" onClick={() => onChangeGrants(account)}>
          {t('accounts.changeGrants')}
        </Button>
        {account.suspendedAt && (
          <Button variant="subtle" size="compact-sm" onClick={() => onReinstate(account)}>
            {t('accounts.reinstate')}
          </Button>
        )}
        {!account.suspendedAt && !own && (
          <Button variant="subtle" size="compact-sm" onClick={() => onSuspend(account)}>
            {t('accounts.suspend')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function InviteRow({ invite, onRevoke }: { invite: Invite; onRevoke: (invite: Invite) => void }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">–</th>
      <td>{invite.email}</td>
      <td>
        <GrantWords grants={invite.grants} />
      </td>
      <td className={table.once}>
        {t('accounts.invited')}, {t('accounts.expires', { day: formats.dayOf(invite.expiresAt) })}
      </td>
      <td className={table.tools}>
        <Button variant="subtle" size="compact-sm" onClick={() => onRevoke(invite)}>
          {t('accounts.revoke')}
        </Button>
      </td>
    </tr>
  );
}
