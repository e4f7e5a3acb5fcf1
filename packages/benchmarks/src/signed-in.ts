import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roleUrls, type RoleUrls } from '@unisono/database/roles';
import type { Product } from '@unisono/test-kit/product';

/** Asks a procedure of the product over HTTP, as its first account. */
export type Ask = <Answer>(procedure: string, input: unknown, kind?: 'query' | 'mutation') => Promise<Answer>;

/** Makes the first account, which may everything, and sets an organisation up. */
export async function signedIn(product: Product): Promise<Ask> {
  let cookie = '';
  const ask: Ask = async <Answer>(procedure: string, input: unknown, kind = 'mutation') => {
    const body = JSON.stringify(input);
    const headers = { 'content-type': 'application/json', cookie };
    const address = `${product.url}/trpc/${procedure}`;
    const answer =
      kind === 'query'
        ? await fetch(`${address}?input=${encodeURIComponent(body)}`, { headers })
        : await fetch(address, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${procedure}: ${await answer.text()}`);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return ((await answer.json()) as { result: { data: Answer } }).result.data;
  };
  await ask('accounts.createFirst', { name: 'Ana', email: 'ana@example.org', password: 'several plain words' });
  await ask('organisation.setUp', { name: 'Almar', timeZone: 'UTC', language: 'en' });
  return ask;
}

/** Addresses of the product's own Postgres, for each role. */
export function databaseUrls({ folder }: Pick<Product, 'folder'>): RoleUrls {
  const postmaster = readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  const secret = readFileSync(path.join(folder, 'secret'), 'utf8').trim();
  return roleUrls(`postgres://127.0.0.1:${postmaster[3]}/unisono`, secret);
}
