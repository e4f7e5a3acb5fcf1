import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../marks/tag.tsx';
import { PeriodPicker, UnitPicker } from '../scope/scope-pickers.tsx';
import type { UnitChoice } from '../units/unit-rows.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageMenu } from './language-menu.tsx';
import type { NavigationItem, ShellSession } from './shell-session.ts';
import { ThemeMenu } from './theme-menu.tsx';
import classes from './shell.module.css';

interface BarProps {
  readonly session: ShellSession;
  readonly units: readonly UnitChoice[];
  readonly years?: { readonly first: number; readonly last: number } | undefined;
  readonly scope?: 'unit-and-period' | 'unit' | 'none';
  readonly accountLinks?: readonly NavigationItem[];
  onOpenNavigation(): void;
  onOpenPalette(): void;
  onSignOut(): void;
}

const onApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);

export function Bar(props: BarProps) {
  const { session, units, years, scope = 'unit-and-period', accountLinks, onOpenNavigation, onOpenPalette } = props;
  const { t } = useTranslation('shell');
  return (
    <header className={classes.bar}>
      <button type="button" className={classes.menuButton} aria-label={t('openNavigation')} onClick={onOpenNavigation}>
        <IconMenu2 size={18} stroke={1.6} aria-hidden />
      </button>
      <div className={classes.scope}>
        {scope !== 'none' && <UnitPicker units={units} organisation={session.organisation} whole={session.whole} />}
        {scope === 'unit-and-period' && <PeriodPicker years={years} />}
        {session.demo && <Tag tone="dashed">{t('demo')}</Tag>}
      </div>
      <div className={classes.tools}>
        <button type="button" className={classes.search} onClick={onOpenPalette}>
          <IconSearch size={15} stroke={1.6} aria-hidden />
          <span>{t('search')}</span>
          <kbd>{onApple ? '⌘ K' : 'Ctrl K'}</kbd>
        </button>
        <LanguageMenu />
        <ThemeMenu />
        <AccountMenu session={session} {...(accountLinks && { accountLinks })} onSignOut={() => props.onSignOut()} />
      </div>
    </header>
  );
}
