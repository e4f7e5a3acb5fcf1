import type { Sql } from '@unisono/database/sql';

/** Names our advisory locks among those of two numbers. */
const LOCKS = 1_668_247_156;
/** Locks live in shared memory: so many for any number of people. Two people of one stripe merely wait for each other. */
const STRIPES = 256;

const STRIPES_OF = `
  select distinct abs(hashtextextended(coalesce(p.canonical_id, p.id)::text, 0) % ${STRIPES})::int as stripe
  from unnest($1::uuid[]) asked(id) join person p on p.id = asked.id`;

/**
 * Holds these people against other bookings until the transaction ends. Always in the same order, so that two bookings
 * never wait for each other in a circle; again where somebody was merged into another meanwhile.
 * @throws Error outside a transaction, or in one that would not see what others have committed by then
 */
export async function lockPeople(sql: Sql, personIds: readonly string[]): Promise<void> {
  const held = new Set<number>();
  for (;;) {
    const wanted = await sql<{ stripe: number }>(STRIPES_OF, [personIds]);
    const missing = wanted.map((row) => row.stripe).filter((stripe) => !held.has(stripe));
    if (missing.length === 0) break;
    for (const stripe of missing) held.add(stripe);
    await sql(
      `select pg_advisory_xact_lock(${LOCKS}, stripe)
       from (select stripe from unnest($1::int[]) stripe order by stripe) ordered`,
      [missing],
    );
  }
  await requireTransaction(sql, held.size);
}

async function requireTransaction(sql: Sql, locks: number): Promise<void> {
  const [state] = await sql<{ isolation: string; held: number }>(
    `select current_setting('transaction_isolation') as isolation,
       (select count(*)::int from pg_locks
        where locktype = 'advisory' and pid = pg_backend_pid() and classid = ${LOCKS}) as held`,
  );
  if (state?.isolation !== 'read committed')
    throw new Error('contacts are booked in READ COMMITTED: later would be blind');
  if (state.held < locks) throw new Error('contacts are booked inside a transaction: outside one nothing stays locked');
}
