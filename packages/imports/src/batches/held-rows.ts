import { copyInto } from '@unisono/database/sql';
import type { Pool, PoolClient } from 'pg';
import type { Draft } from '../records/draft.ts';

const ROWS_AT_ONCE = 2_000;

/** A record that waits for those that it belongs together with. */
export interface HeldRow<Input> {
  readonly first: number;
  readonly draft: Draft<Input>;
}

/**
 * Brings the records of a group together, groups in the order of their first rows. The database holds and sorts them, on
 * a connection of its own, so that memory stays flat.
 */
export async function* heldRows<Input>(
  pool: Pool,
  drafts: AsyncIterable<Draft<Input>>,
  firstOf: (row: number) => number,
): AsyncGenerator<HeldRow<Input>> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query('begin');
    await client.query(
      'create temp table held_row (first integer, number integer generated always as identity, draft text) on commit drop',
    );
    await copyInto(client, 'held_row', ['first', 'draft'], staged(drafts, firstOf));
    await client.query('declare held no scroll cursor for select first, draft from held_row order by first, number');
    yield* fetched<Input>(client);
    failed = false;
  } finally {
    // What was held is only ever read here; nothing is kept either way.
    await client.query('rollback').catch(() => (failed = true));
    client.release(failed);
  }
}

async function* staged<Input>(
  drafts: AsyncIterable<Draft<Input>>,
  firstOf: (row: number) => number,
): AsyncGenerator<[number, string]> {
  for await (const draft of drafts) yield [firstOf(draft.row), JSON.stringify(draft)];
}

async function* fetched<Input>(client: PoolClient): AsyncGenerator<HeldRow<Input>> {
  for (;;) {
    const { rows } = await client.query<{ first: number; draft: string }>(`fetch ${ROWS_AT_ONCE} from held`);
    for (const { first, draft } of rows) yield { first, draft: JSON.parse(draft) as Draft<Input> };
    if (rows.length < ROWS_AT_ONCE) return;
  }
}
