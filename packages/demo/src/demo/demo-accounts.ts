import { openAccount } from '@unisono/accounts/server';
import type { Sql } from '@unisono/database/sql';
import type { Grant } from '@unisono/rpc/server';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo.schema.ts';

const whole = (...kinds: Grant['kind'][]): Grant[] => kinds.map((kind) => ({ kind, unitId: null }));

const NAMES: Readonly<Record<DemoAccount, string>> = {
  visitor: 'Alma Visita',
  hr: 'Nerea Ibarra',
  marketing: 'Julián Prats',
  leadership: 'Carmen Almar',
  manager: 'Rocío Vela',
  admin: 'Teo Lasa',
};

/** Addresses under a name that is reserved for examples: no mail can ever reach anybody. */
export function demoEmail(account: DemoAccount): string {
  return `${account}@almar.example`;
}

/**
 * Makes the accounts of the demo. None has a password: they are entered by `demo.enter`, while it is a demo.
 * @returns their ids
 */
export async function openDemoAccounts(
  sql: Sql,
  managed: { readonly unitId: string },
  now: Date,
): Promise<Record<DemoAccount, string>> {
  const grants: Record<DemoAccount, Grant[]> = {
    visitor: whole('admin', 'hr', 'marketing', 'leadership'),
    hr: whole('hr'),
    marketing: whole('marketing'),
    leadership: whole('leadership'),
    manager: [{ kind: 'manager', unitId: managed.unitId }],
    admin: whole('admin'),
  };
  const ids: Partial<Record<DemoAccount, string>> = {};
  for (const account of DEMO_ACCOUNTS) {
    const opened = { name: NAMES[account], email: demoEmail(account), passwordHash: null, grants: grants[account] };
    ids[account] = await openAccount(sql, opened, now);
  }
  return ids as Record<DemoAccount, string>;
}
