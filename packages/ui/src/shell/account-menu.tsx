import { Menu } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from './initials-of.ts';
import type { ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

export function AccountMenu({ session, onSignOut }: { session: ShellSession; onSignOut(): void }) {
  const { t } = useTranslation('shell');
  return (
    <Menu position="bottom-end" offset={4} width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes.avatar}
          aria-label={`${initialsOf(session.name)}: ${t('account', { name: session.name })}`}
        >
          <span>{initialsOf(session.name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b className={classes.accountName}>{session.name}</b>
          {session.email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} stroke={1.6} aria-hidden />} onClick={onSignOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
