import type { Sql } from '@unisono/database/sql';
import { TooManyRequestsError } from '@unisono/rpc/server';
import type { KeyHolder } from './key-holder.ts';

/** A full bucket holds a minute's worth and fills within a minute. By the database's clock, so that servers agree. */
const TAKE = `insert into api_key_allowance as held (key_id, left_over, at, taken)
  values ($1, $2::float8 - $3::float8, clock_timestamp(), true)
  on conflict (key_id) do update set (left_over, at, taken) = (
    select case when filled >= $3 then filled - $3 else filled end, clock_timestamp(), filled >= $3
    from (select least($2, held.left_over + $2 / 60 * greatest(0, extract(epoch from clock_timestamp() - held.at))) as filled) bucket)
  returning taken, left_over`;

/**
 * Takes what a request costs out of the key's bucket, in one statement, so that requests at the same moment on several
 * servers cannot all pass.
 * @throws TooManyRequestsError `key-limit` with the seconds to wait
 */
export async function takeAllowance(
  sql: Sql,
  { id, perMinute }: Pick<KeyHolder, 'id' | 'perMinute'>,
  cost: number,
): Promise<void> {
  const [bucket] = await sql<{ taken: boolean; left_over: number }>(TAKE, [id, perMinute, cost]);
  if (!bucket || bucket.taken) return;
  const seconds = Math.ceil(((cost - bucket.left_over) / perMinute) * 60);
  throw new TooManyRequestsError('key-limit', { details: { seconds, perMinute } });
}
