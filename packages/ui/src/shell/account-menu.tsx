import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { OnDemand } from '../on-demand/index.ts';
import { initialsOf } from './initials-of.ts';
import type { NavigationItem, ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

const AccountChoices = lazy(() => import('./account-choices.tsx'));

interface AccountMenuProps {
  readonly session: ShellSession;
  /** What the account keeps for itself. */
  readonly accountLinks?: readonly NavigationItem[];
  onSignOut(): void;
}

export function AccountMenu({ session, accountLinks = [], onSignOut }: AccountMenuProps) {
  const { t } = useTranslation('shell');
  const button = (
    <button
      type="button"
      className={classes.avatar}
      aria-label={`${initialsOf(session.name)}: ${t('account', { name: session.name })}`}
    >
      <span>{initialsOf(session.name)}</span>
    </button>
  );
  return (
    <OnDemand button={button} opens="menu">
      {() => <AccountChoices button={button} session={session} links={accountLinks} onSignOut={onSignOut} />}
    </OnDemand>
  );
}
