import type { Sql } from '@unisono/database/sql';
import { openSealed } from '../../token/open-sealed.ts';
import { tokenHash } from '../../token/verify-token.ts';
import { readWaveKeys } from '../../token/wave-keys.ts';

/** The guard's close without its random order. */
export async function withoutShuffling(owner: Sql): Promise<void> {
  await changeClose(owner, (body) => body.replace('order by gen_random_uuid()', ''));
}

/** Answers keep the time they arrived at: that of the transaction which put them into the inbox. */
export async function withTimes(owner: Sql): Promise<void> {
  await owner('alter table guarded.inbox add arrived timestamptz default clock_timestamp()');
  await owner('alter table guarded.confidential_answer add arrived timestamptz');
  await changeClose(owner, (body) =>
    body
      .replace('given, comments)', 'given, comments, arrived)')
      .replace(`each -> 'comments'\n`, `each -> 'comments', (each ->> 'arrived')::timestamptz\n`),
  );
}

async function changeClose(owner: Sql, change: (body: string) => string): Promise<void> {
  const [row] = await owner<{ body: string }>(
    `select pg_get_functiondef('guarded.close_anonymous(uuid, jsonb)'::regprocedure) as body`,
  );
  const body = row?.body ?? '';
  if (change(body) === body) throw new Error('the close is not what it was');
  await owner(change(body));
}

/** Closes as the server does, but hands the answers over in the order of the inbox, with whatever else is there. */
export async function closeCarelessly(owner: Sql, dataDir: string, waveId: string): Promise<void> {
  const keys = await readWaveKeys(dataDir, waveId);
  const inbox = await owner<{ token_hash: Buffer; sealed: Buffer; arrived?: Date }>(
    'select * from guarded.inbox where wave_id = $1 order by token_hash',
    [waveId],
  );
  const answers = [];
  for (const { token_hash, sealed, arrived } of inbox) {
    const content = keys && (await openSealed(keys.inbox, waveId, sealed));
    if (!content || !tokenHash(content.token).equals(token_hash)) throw new Error('the inbox cannot be opened');
    answers.push({ placeId: content.cellId, ...content.answer, arrived });
  }
  await owner('select guarded.close_anonymous($1, $2::jsonb)', [waveId, JSON.stringify(answers)]);
}
