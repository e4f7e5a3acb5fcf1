import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { KILLED, startOrganisation, type RunningOrganisation } from './running-organisation.ts';

const BATCHES = 24;
const ITEMS = 50;
const CLIENTS = 3;
const PATIENCE = { timeout: 60_000, interval: 5 };

let organisation: RunningOrganisation;
beforeAll(async () => {
  organisation = await startOrganisation('Survivors');
  await organisation.bring(
    'units',
    [
      ['code', 'name'],
      ['U', 'Unit'],
    ],
    { fields: { code: { column: 'code' }, name: { column: 'name' }, from: { constant: '2020-01-01' } } },
  );
}, 240_000);
afterAll(() => organisation.stop());

type Outcome = Readonly<Record<'new' | 'unchanged' | 'corrected' | 'rejected', number>>;

/** Sends a batch of moments as a machine does. @throws when it is not answered */
async function send(key: string, batch: number): Promise<Outcome> {
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    externalId: `${batch}/${index}`,
    person: `person ${(batch * ITEMS + index) % 400}`,
    role: 'customer',
    unit: 'U',
    day: '2026-09-01',
    felt: { joy: 4, anger: 0 },
  }));
  const answer = await fetch(`${await organisation.server().ready()}/api/v1/moments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ items }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as Outcome;
}

/** How many moments there are of each batch of a source. */
async function thereOf(source: string): Promise<Map<number, number>> {
  const rows = await organisation.sql<{ batch: number; moments: number }>(
    `select split_part(external_id, '/', 1)::int as batch, count(*)::int as moments from moment where source = $1 group by 1`,
    [source],
  );
  return new Map(rows.map(({ batch, moments }) => [batch, moments]));
}

test.each(KILLED)(
  'what was acknowledged of a stream of batches is there once, though %s is killed in the middle of it',
  { timeout: 120_000 },
  async (killed) => {
    const source = `stream ${killed}`;
    const { secret } = await organisation.ask<{ secret: string }>('keys.create', {
      name: source,
      scopes: ['moments:write'],
      sides: ['customer'],
      unitIds: null,
      source,
    });
    const acknowledged = new Set<number>();
    const waiting = Array.from({ length: BATCHES }, (_, batch) => batch).values();
    const client = async () => {
      for (const batch of waiting) {
        expect(await send(secret, batch)).toMatchObject({ new: ITEMS, rejected: 0 });
        acknowledged.add(batch);
      }
    };
    const clients = Promise.allSettled(Array.from({ length: CLIENTS }, client));
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThanOrEqual(6), PATIENCE);
    // From here on batches wait for a lock, so that some are on their way for sure.
    const owner = await organisation.beside('owner');
    await owner.query('begin');
    await owner.query('lock table intake_key in share row exclusive mode');
    await vi.waitFor(async () => {
      const blocked = 'select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))';
      expect((await owner.query(blocked)).rowCount).toBeGreaterThan(0);
    }, PATIENCE);
    const release = () => owner.end().catch(() => undefined);
    await organisation.kill(killed, killed === 'server' ? release : undefined);
    await release();
    await clients;
    expect(acknowledged.size).toBeLessThan(BATCHES);

    const there = await thereOf(source);
    for (const batch of acknowledged) expect([batch, there.get(batch)]).toEqual([batch, ITEMS]);
    // What nobody was told of is there as a whole or not at all.
    expect([...there.values()].filter((moments) => moments !== ITEMS)).toEqual([]);
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const known = there.has(batch) ? 'unchanged' : 'new';
      expect(await send(secret, batch)).toMatchObject({ [known]: ITEMS });
    }
    expect([...(await thereOf(source)).values()]).toEqual(Array<number>(BATCHES).fill(ITEMS));
    const log = organisation.server().stderr();
    expect(log).not.toContain(secret);
  },
);
