import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../states/loading.tsx';
import { ScopeSettings } from '../scope/scope-settings.tsx';
import type { UnitChoice } from '../units/unit-rows.ts';
import type { ApplicationId } from './applications.ts';
import { Bar } from './bar.tsx';
import { NavigationDrawer } from './navigation-drawer.tsx';
import { Navigation } from './navigation.tsx';
import { RouteAnnouncer } from './route-announcer.tsx';
import type { Command, NavigationItem, ShellSession } from './shell-session.ts';
import { ToastPlace } from '../toasts/toast-place.tsx';
import './texts.ts';
import classes from './shell.module.css';

const CommandPalette = lazy(() => import('./command-palette.tsx'));

export interface AppShellProps {
  readonly application: ApplicationId;
  readonly session: ShellSession;
  readonly navigation: readonly NavigationItem[];
  /** The lines at the foot of the navigation: settings, talk to a person. */
  readonly footer?: readonly NavigationItem[];
  /** The lines of the account's own menu. */
  readonly accountLinks?: readonly NavigationItem[];
  /** The units the account may see, flat. */
  readonly units: readonly UnitChoice[];
  /** The period shown while the address names none; the last complete quarter if left out. */
  readonly defaultPeriod?: string | undefined;
  /** The years that hold data. */
  readonly years?: { readonly first: number; readonly last: number } | undefined;
  /** Which pickers the page obeys; pages such as settings obey none. */
  readonly scope?: 'unit-and-period' | 'unit' | 'none';
  readonly commands?: readonly Command[];
  onSignOut(): void;
  /** The page: the router's outlet. */
  readonly children: ReactNode;
}

/** One shell for all applications: navigation, the bar every screen obeys, and the page. */
export function AppShell(props: AppShellProps) {
  const { t } = useTranslation('shell');
  const [drawer, setDrawer] = useState(false);
  // Counts requests, so that the palette opens again for each; it is fetched with the first.
  const [paletteRequests, setPaletteRequests] = useState(0);
  const openPalette = () => setPaletteRequests((count) => count + 1);
  useHotkeys([['mod+K', openPalette]], [], true);

  return (
    <ScopeSettings defaultPeriod={props.defaultPeriod}>
      <div className={classes.shell}>
        <a className={classes.skip} href="#main">
          {t('skip')}
        </a>
        <aside className={classes.nav} aria-label={t('navigation')}>
          <Navigation {...props} />
        </aside>
        <NavigationDrawer opened={drawer} onClose={() => setDrawer(false)}>
          <Navigation {...props} onFollow={() => setDrawer(false)} />
        </NavigationDrawer>
        <Bar {...props} onOpenNavigation={() => setDrawer(true)} onOpenPalette={openPalette} />
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense fallback={<Loading shape="page" />}>{props.children}</Suspense>
        </main>
        <RouteAnnouncer />
        <ToastPlace />
        {paletteRequests > 0 && (
          <Suspense fallback={null}>
            <CommandPalette {...props} requests={paletteRequests} />
          </Suspense>
        )}
      </div>
    </ScopeSettings>
  );
}
