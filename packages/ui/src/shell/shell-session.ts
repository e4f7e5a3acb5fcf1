import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ApplicationId } from './applications.ts';

/** Who is signed in and what the shell may show them. */
export interface ShellSession {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  /** Whether the organisation is the synthetic one; then every screen says so. */
  readonly demo: boolean;
  /** The applications the account's abilities open. */
  readonly applications: readonly ApplicationId[];
  /** Whether the account sees the whole organisation, not only some units. */
  readonly whole: boolean;
}

/** One line of the navigation: a page of this application, or an address outside it. */
export type NavigationItem = {
  readonly label: string;
  readonly icon: Icon;
  /** Whether only exactly this address marks the line as current; for overviews at the application's root. */
  readonly exact?: boolean;
  /** Whether the page that is shown belongs to the line though its address does not say so. */
  readonly current?: boolean;
} & ({ readonly to: LinkProps['to']; readonly href?: undefined } | { readonly to?: undefined; readonly href: string });

/** Something the command palette offers beyond pages, units and preferences. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  run(): void;
}
