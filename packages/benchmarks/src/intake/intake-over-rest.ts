import { startProduct } from '@unisono/test-kit/product';
import type { Pool } from 'pg';
import { manyClients } from '../many-clients.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';
import { signedIn } from '../signed-in.ts';
import { spreadOf, spreadText } from '../spread.ts';
import { barePool, readPattern } from '../survey-answer/bare-answer.ts';
import { bareBatch } from './bare-batch.ts';
import { BATCH, emailOf, sender, someBatches } from './batches.ts';

const CLIENTS = 4;
const RUNS = 5;
const BATCHES = 12;
const PEOPLE = 20_000;

/**
 * Moments of known customers in batches over HTTP, durable when acknowledged, against the same rows written by the
 * shortest program on as many connections.
 */
export async function intakeOverRest(): Promise<Row[]> {
  const product = await startProduct();
  const pool = barePool(product, CLIENTS);
  try {
    const ask = await signedIn(product);
    await addCustomers(pool);
    const { secret } = await ask<{ secret: string }>('keys.create', {
      name: 'Tills',
      scopes: ['moments:write'],
      sides: ['customer'],
      unitIds: null,
      source: 'tills',
      perMinute: 10_000_000,
    });
    const [first = []] = someBatches('first', 1, PEOPLE);
    await sender(product.url, secret)(first.slice(0, 1));
    const pattern = await readPattern(pool);
    let run = 0;
    const batches = (name: string) => someBatches(`${name}-${(run += 1)}`, BATCHES, PEOPLE);
    const { ours, floor } = await sideBySide(
      RUNS,
      () => manyClients(CLIENTS, batches('ours'), sender(product.url, secret)),
      () => manyClients(CLIENTS, batches('bare'), (batch) => bareBatch(pool, pattern, batch)),
    );
    const [per, bare] = [ours, floor].map((paces) => spreadOf(paces.map((pace) => pace.perSecond * BATCH)));
    const p99 = (paces: typeof ours) => spreadText(spreadOf(paces.map((pace) => pace.p99)), 0);
    if (!per || !bare) throw new Error('nothing was measured');
    return [
      {
        what: `intake of moments over REST, batches of ${BATCH}`,
        size: `${BATCHES} batches by ${CLIENTS} clients, ${RUNS} runs`,
        ours: `${spreadText(per, 0)} moments a second, p99 ${p99(ours)} ms`,
        floor: `${spreadText(bare, 0)} moments a second, p99 ${p99(floor)} ms`,
        ratio: per.median / bare.median,
      },
    ];
  } finally {
    await pool.end();
    await product.stop();
  }
}

async function addCustomers(pool: Pool): Promise<void> {
  const made = `select md5('person ' || n)::uuid as id, n from generate_series(0, ${PEOPLE - 1}) n`;
  await pool.query(`insert into unit (id, code, name) values (md5('S1')::uuid, 'S1', 'Shop')`);
  await pool.query(`insert into person (id, name) select id, 'Customer ' || n from (${made}) made`);
  await pool.query(`insert into identity (id, person_id, kind, value)
    select id, id, 'email', replace('${emailOf(0)}', '0', n::text) from (${made}) made`);
  await pool.query(`insert into relationship (id, person_id, unit_id, role, source, external_id)
    select id, id, md5('S1')::uuid, 'customer', 'benchmark', n::text from (${made}) made`);
  await pool.query('analyze');
}
