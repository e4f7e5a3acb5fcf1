import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from './initials-of.ts';
import type { NavigationItem, ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

interface AccountMenuProps {
  readonly session: ShellSession;
  /** What the account keeps for itself. */
  readonly accountLinks?: readonly NavigationItem[];
  onSignOut(): void;
}

export function AccountMenu({ session, accountLinks = [], onSignOut }: AccountMenuProps) {
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
        {accountLinks.map(({ label, icon: Icon, to, href }) => {
          const icon = <Icon size={15} stroke={1.6} aria-hidden />;
          return href === undefined ? (
            <Menu.Item key={label} component={Link} to={to} leftSection={icon}>
              {label}
            </Menu.Item>
          ) : (
            <Menu.Item key={label} component="a" href={href} leftSection={icon}>
              {label}
            </Menu.Item>
          );
        })}
        <Menu.Item leftSection={<IconLogout size={15} stroke={1.6} aria-hidden />} onClick={onSignOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
