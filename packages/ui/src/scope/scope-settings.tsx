import type { ReactNode } from 'react';
import { DefaultPeriod } from './use-scope.ts';

/** Tells the screens below which period to show while their address names none. */
export function ScopeSettings({ defaultPeriod, children }: { defaultPeriod: string | undefined; children: ReactNode }) {
  return <DefaultPeriod value={defaultPeriod}>{children}</DefaultPeriod>;
}
