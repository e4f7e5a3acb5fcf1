import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ButtonElement } from '../on-demand/index.ts';
import { MenuOnDemand } from './menu-on-demand.tsx';
import type { NavigationItem, ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

interface AccountChoicesProps {
  readonly button: ButtonElement;
  readonly session: ShellSession;
  readonly links: readonly NavigationItem[];
  onSignOut(): void;
}

/** Who is signed in, what the account keeps for itself, and the way out. */
export default function AccountChoices({ button, session, links, onSignOut }: AccountChoicesProps) {
  const { t } = useTranslation('shell');
  return (
    <MenuOnDemand button={button} position="bottom-end" width={220}>
      <Menu.Label>
        <b className={classes.accountName}>{session.name}</b>
        {session.email}
      </Menu.Label>
      <Menu.Divider />
      {links.map(({ label, icon: Icon, to, href }) => {
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
    </MenuOnDemand>
  );
}
