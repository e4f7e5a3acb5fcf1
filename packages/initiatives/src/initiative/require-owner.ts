import type { Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';

/** @throws NotFoundError `owner-unknown` when no account has this id */
export async function requireOwner(sql: Sql, ownerId: string | undefined): Promise<string> {
  const [owner] = await sql<{ id: string }>('select id from account where id = $1', [ownerId ?? null]);
  if (!owner) throw new NotFoundError('owner-unknown', { field: 'ownerId' });
  return owner.id;
}
