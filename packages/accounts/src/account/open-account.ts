import { newId, type Sql } from '@unisono/database/sql';
import { ConflictError, type Grant } from '@unisono/rpc/server';

export interface NewAccount {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** As `hashPassword` answers it; null for an account that enters by other means. */
  readonly passwordHash: string | null;
  readonly grants: readonly Grant[];
}

/**
 * Writes an account with its password and grants on `sql`, inside the caller's transaction, and answers its id.
 * @throws ConflictError `email-taken`
 */
export async function openAccount(sql: Sql, account: NewAccount, now: Date): Promise<string> {
  const id = newId();
  const rows = await sql(
    `insert into account (id, name, email, email_verified, created_at, updated_at)
     values ($1, $2, $3, false, $4, $4) on conflict (email) do nothing returning id`,
    [id, account.name, account.email, now],
  );
  if (rows.length === 0) throw new ConflictError('email-taken', { field: 'email' });
  if (account.passwordHash !== null) {
    await sql(
      `insert into credential (id, account_id, provider, subject, password_hash, created_at, updated_at)
       values ($1, $2, 'credential', $3, $4, $5, $5)`,
      [newId(), id, id, account.passwordHash, now],
    );
  }
  await addGrants(sql, id, account.grants);
  return id;
}

export async function addGrants(sql: Sql, accountId: string, grants: readonly Grant[]): Promise<void> {
  await sql(
    `insert into account_grant (id, account_id, kind, unit_id)
     select id, $1, kind, unit_id from unnest($2::uuid[], $3::text[], $4::uuid[]) as added (id, kind, unit_id)`,
    [accountId, grants.map(() => newId()), grants.map(({ kind }) => kind), grants.map(({ unitId }) => unitId)],
  );
}
