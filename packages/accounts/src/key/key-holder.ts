import type { Sql } from '@unisono/database/sql';
import { ApplicationError } from '@unisono/rpc/server';
import { hashKeySecret } from './key-secret.ts';
import type { KeyScope, KeySide } from './key.schema.ts';

/** A key that works, as a request came with it. */
export interface KeyHolder {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly sides: readonly KeySide[];
  readonly unitIds: readonly string[] | null;
  readonly source: string;
  readonly perMinute: number;
}

/** A request without a key that works: `key-missing`, `key-unknown`, `key-ended` (also revoked). */
export class KeyRefusedError extends ApplicationError {
  readonly code = 'signed-out';
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly scopes: KeyScope[];
  readonly sides: KeySide[];
  readonly unit_ids: string[] | null;
  readonly source: string;
  readonly per_minute: number;
  readonly ended: boolean;
  readonly used_today: boolean;
}

const FIND = `select id, name, scopes, sides, unit_ids, source, per_minute,
    revoked_at is not null or coalesce(ends_on < $2::date, false) as ended, last_used_on is not distinct from $2::date as used_today
  from api_key where secret_hash = $1`;

/**
 * The key whose secret an `Authorization: Bearer …` header holds, looked up by its hash: how long that takes tells
 * nothing of any secret. Keeps the day it was used.
 * @throws KeyRefusedError
 */
export async function keyHolder(sql: Sql, authorization: string | null, now: Date): Promise<KeyHolder> {
  const secret = /^Bearer ([\w-]{1,200})$/.exec(authorization ?? '')?.[1];
  if (secret === undefined) throw new KeyRefusedError('key-missing');
  const today = now.toISOString().slice(0, 10);
  const [row] = await sql<Row & Record<string, unknown>>(FIND, [hashKeySecret(secret), today]);
  if (!row) throw new KeyRefusedError('key-unknown');
  if (row.ended) throw new KeyRefusedError('key-ended');
  if (!row.used_today) await sql('update api_key set last_used_on = $2 where id = $1', [row.id, today]);
  const { id, name, scopes, sides, unit_ids: unitIds, source, per_minute: perMinute } = row;
  return { id, name, scopes, sides, unitIds, source, perMinute };
}
