import type { ComponentType, LazyExoticComponent } from 'react';
import type { AppShellProps, NavigationItem } from '@unisono/ui/shell';

/** One page of an application: where it is, what it shows, and which pickers of the bar it obeys. */
export interface Page {
  /** The path inside the application: '/', '/initiatives', '/initiatives/$id'. */
  readonly path: string;
  readonly component: LazyExoticComponent<ComponentType>;
  /** The page whose line in the navigation it belongs to, where its own path does not begin with that one's. */
  readonly under?: string;
  readonly scope: NonNullable<AppShellProps['scope']>;
  /** Its line in the navigation, where it has one; `label` is a key of the namespace `application`. */
  readonly line?: { readonly label: LineLabel; readonly icon: NavigationItem['icon']; readonly foot?: boolean };
}

/** The words of the navigation. */
type LineLabel =
  | 'overview'
  | 'coherence'
  | 'pulses'
  | 'feedback'
  | 'employees'
  | 'customers'
  | 'segments'
  | 'initiatives'
  | 'settings';
