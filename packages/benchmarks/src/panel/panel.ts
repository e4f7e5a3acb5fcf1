import { setTimeout as pause } from 'node:timers/promises';
import { startProduct } from '@unisono/test-kit/product';
import { Client } from 'pg';
import type { Row } from '../row.ts';
import { databaseUrls, signedIn, type Ask } from '../signed-in.ts';
import { quantile, spreadOf, spreadText } from '../spread.ts';
import { freshness } from './freshness.ts';
import { FIRST_WEEK, panelSql, SHOPS, WEEKS } from './weeks-sql.ts';

const VIEWS = 40;
const VIEW = { period: '2024-W48..2026-W47' };

/**
 * The coherence view over HTTP, everything that it is made of; the same right after a change, which reads again what
 * changed; and how soon what is taken in can be seen. A million moments, or `BENCH_MOMENTS`.
 */
export async function panel(): Promise<Row[]> {
  const moments = Number(process.env['BENCH_MOMENTS'] ?? 1_000_000);
  const product = await startProduct();
  const owner = new Client({ connectionString: databaseUrls(product).owner });
  try {
    const ask = await signedIn(product);
    await owner.connect();
    for (const text of panelSql(moments)) await owner.query(text);
    await owner.query('notify unisono_dirty_bucket');
    await counted(owner);
    await owner.query('analyze');
    const size = `${SHOPS} units × ${WEEKS} weeks, both sides, ${moments.toLocaleString('en')} moments`;
    return [await rebuilt(owner, ask, size), await viewed(ask, size), ...(await freshness(product, owner))];
  } finally {
    await owner.end();
    await product.stop();
  }
}

async function counted(owner: Client): Promise<void> {
  while ((await owner.query('select from dirty_bucket limit 1')).rowCount !== 0) await pause(500);
}

async function viewed(ask: Ask, size: string): Promise<Row> {
  const times: number[] = [];
  for (let view = 0; view < VIEWS; view += 1)
    times.push(await milliseconds(() => ask('coherence.view', VIEW, 'query')));
  const sorted = times.toSorted((one, other) => one - other);
  const ours = `p50 ${quantile(sorted, 0.5).toFixed(0)} ms, p95 ${quantile(sorted, 0.95).toFixed(0)} ms`;
  return {
    what: 'coherence view over HTTP, nothing changed since the last',
    size: `${size}, ${VIEWS} views`,
    ours,
    floor: null,
    ratio: null,
  };
}

/** Every column noted as changed: all of them are read anew, and the associations computed where a figure differs. */
async function rebuilt(owner: Client, ask: Ask, size: string): Promise<Row> {
  await ask('coherence.view', VIEW, 'query');
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await owner.query(
      `insert into rollup_change (role, grain, period) select role, 'week', $1::date + 7 * week
       from unnest(array['employee', 'customer']) role, generate_series(0, ${WEEKS - 1}) week`,
      [FIRST_WEEK],
    );
    times.push((await milliseconds(() => ask('coherence.view', VIEW, 'query'))) / 1000);
  }
  const ours = `${spreadText(spreadOf(times), 2)} s`;
  return { what: 'coherence view over HTTP, all of the panel read anew', size, ours, floor: null, ratio: null };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
