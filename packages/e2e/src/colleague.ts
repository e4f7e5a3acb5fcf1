import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { ask, PASSWORD } from './ask.ts';

type Where = { at(path: string): string };

/** What somebody is invited with: their grant, and over which unit of the tree; none is the whole of it. */
interface Invited {
  readonly kind: 'hr' | 'marketing' | 'leadership' | 'manager' | 'admin';
  readonly unitId?: string;
  readonly name?: string;
}

/** A browser of its own, signed in as somebody whom the account of `inviting` has just invited. */
export async function colleague(
  browser: Browser,
  inviting: BrowserContext,
  product: Where,
  { kind, unitId, name = 'Inés Mora' }: Invited,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const email = `${kind}.${name.split(' ')[0]?.toLowerCase()}@example.org`;
  const invite = { email, grants: [{ kind, unitId: unitId ?? null }] };
  const { link } = await ask<{ link: string }>(inviting.request, product, 'invites.send', invite);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid', ...options });
  await ask(context.request, product, 'invites.accept', {
    token: new URL(link).hash.slice(1),
    name,
    password: PASSWORD,
  });
  return context;
}
