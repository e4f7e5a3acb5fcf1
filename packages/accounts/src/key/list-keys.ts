import { sqlOf } from '@unisono/database/sql';
import type { Context } from '@unisono/rpc/server';
import type { KeyScope, KeySide } from './key.schema.ts';

export interface PresentedKey {
  readonly id: string;
  readonly name: string;
  /** The beginning and the end of the secret. */
  readonly shown: string;
  readonly scopes: readonly KeyScope[];
  readonly sides: readonly KeySide[];
  readonly unitIds: readonly string[] | null;
  readonly source: string;
  readonly perMinute: number;
  /** Null where the command line made it. */
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly endsOn: string | null;
  readonly lastUsedOn: string | null;
  readonly state: 'works' | 'ended' | 'revoked';
}

type Row = Omit<PresentedKey, 'createdAt'> & { readonly createdAt: Date };

/** Keys that work first, then those that do not any more, each newest first. */
export async function listKeys(ctx: Pick<Context, 'em' | 'now'>): Promise<PresentedKey[]> {
  const rows = await sqlOf(ctx.em)<Row & Record<string, unknown>>(
    `select key.id, key.name, shown, scopes, sides, unit_ids as "unitIds", source, per_minute as "perMinute",
       account.name as "createdBy", key.created_at as "createdAt", ends_on::text as "endsOn",
       last_used_on::text as "lastUsedOn",
       case when revoked_at is not null then 'revoked' when ends_on < $1::date then 'ended' else 'works' end as state
     from api_key key left join account on account.id = key.created_by
     order by revoked_at is not null or coalesce(ends_on < $1::date, false), key.id desc limit 500`,
    [ctx.now().toISOString().slice(0, 10)],
  );
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}
