import { newId, type Sql } from '@unisono/database/sql';
import { TooManyRequestsError } from '@unisono/rpc/server';

export interface AttemptLimit {
  readonly most: number;
  readonly seconds: number;
}

/**
 * Counts one attempt under `key` and refuses it when there were already `most` without a pause of `seconds`.
 * One statement, so attempts at the same moment, on several servers, cannot all pass.
 * @throws TooManyRequestsError with the seconds to wait
 */
export async function takeAttempt(sql: Sql, key: string, limit: AttemptLimit, now: Date): Promise<void> {
  const [row] = await sql<{ count: number; last_request: number }>(
    `insert into rate_limit as attempt (id, key, count, last_request) values ($1, $2, 1, $3::bigint)
     on conflict (key) do update set
       count = case when attempt.last_request <= $3::bigint - $5::bigint then 1 else least(attempt.count, $4::int) + 1 end,
       last_request = case when attempt.count >= $4::int and attempt.last_request > $3::bigint - $5::bigint
                           then attempt.last_request else $3::bigint end
     returning count, last_request`,
    [newId(), key, now.getTime(), limit.most, limit.seconds * 1000],
  );
  if (!row || row.count <= limit.most) return;
  const seconds = Math.ceil((row.last_request + limit.seconds * 1000 - now.getTime()) / 1000);
  throw new TooManyRequestsError('too-many-attempts', { details: { seconds } });
}

/** Forgets the attempts under `key`: the right password was given. */
export async function forgetAttempts(sql: Sql, key: string): Promise<void> {
  await sql('delete from rate_limit where key = $1', [key]);
}
