import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Logo } from '../marks/logo.tsx';
import { ApplicationSwitch } from './application-switch.tsx';
import type { ApplicationId } from './applications.ts';
import type { NavigationItem, ShellSession } from './shell-session.ts';
import classes from './shell.module.css';

interface NavigationProps {
  readonly application: ApplicationId;
  readonly session: ShellSession;
  readonly navigation: readonly NavigationItem[];
  readonly footer?: readonly NavigationItem[];
  /** Called when a line is followed, so that a drawer can close. */
  onFollow?(): void;
}

export function Navigation({ application, session, navigation, footer = [], onFollow }: NavigationProps) {
  const { t } = useTranslation('shell');
  const lines = (items: readonly NavigationItem[]) =>
    items.map((item) => (
      <li key={item.label}>
        <NavigationLine item={item} onFollow={onFollow} />
      </li>
    ));
  return (
    <>
      <div className={classes.brand}>
        <Logo />
        <b>Unísono</b>
      </div>
      <ApplicationSwitch application={application} session={session} />
      <nav aria-label={t('main')}>
        <ul>{lines(navigation)}</ul>
      </nav>
      {footer.length > 0 && (
        <nav aria-label={t('more')} className={classes.foot}>
          <ul>{lines(footer)}</ul>
        </nav>
      )}
    </>
  );
}

function NavigationLine({ item, onFollow }: { item: NavigationItem; onFollow: (() => void) | undefined }) {
  const { icon: Icon, label } = item;
  const content = (
    <>
      <Icon size={17} stroke={1.6} aria-hidden />
      <span>{label}</span>
    </>
  );
  if (item.href !== undefined) return <a href={item.href}>{content}</a>;
  return (
    <Link
      to={item.to}
      activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
      aria-current={item.current ? 'page' : undefined}
      onClick={onFollow}
    >
      {content}
    </Link>
  );
}
