import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '@unisono/test-kit/product';
import { Pool, type Client } from 'pg';
import type { Row } from '../row.ts';
import { databaseUrls } from '../signed-in.ts';
import { quantile } from '../spread.ts';
import { FIRST_WEEK, SHOPS, WEEKS } from './weeks-sql.ts';

const A_SECOND = 1_000;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60);

/**
 * Moments by the statements of intake at a steady rate over skewed units while the product's own worker counts them; and how
 * long after each second's commit the last of them stood in the panel: no mark of it waited any more.
 */
export async function freshness(product: Product, owner: Client): Promise<Row[]> {
  const watching = new Pool({ connectionString: databaseUrls(product).owner, max: 2 });
  const began = performance.now();
  const lags: Promise<number>[] = [];
  for (let second = 0; second < SECONDS; second += 1) {
    await pause(Math.max(0, began + second * 1000 - performance.now()));
    const { rows } = await owner.query<{ id: string }>(TAKE_IN, [second]);
    lags.push(
      untilCounted(
        watching,
        rows.map(({ id }) => id),
        performance.now(),
      ),
    );
  }
  const rate = (SECONDS * A_SECOND * 1000) / Math.max(SECONDS * 1000, performance.now() - began);
  const sorted = (await Promise.all(lags)).toSorted((one, other) => one - other);
  await watching.end();
  const [half, most] = [0.5, 0.99].map((share) => (quantile(sorted, share) / 1000).toFixed(1));
  return [
    {
      what: 'moment acknowledged → visible in the panel',
      size: `${Math.round(rate)} moments a second for ${SECONDS} s over ${SHOPS} skewed units`,
      ours: `p50 ${half} s, p99 ${most} s`,
      floor: null,
      ratio: null,
    },
  ];
}

async function untilCounted(watching: Pool, ids: readonly string[], since: number): Promise<number> {
  while (
    (await watching.query('select from dirty_bucket where moment_id = any ($1::uuid[]) limit 1', [ids])).rowCount
  ) {
    await pause(100);
  }
  return performance.now() - since;
}

/** A second's moments with their keys and marks, as intake writes them, in one transaction. */
const TAKE_IN = `
  with drawn as (
    select gen_random_uuid() as id, 'fresh ' || $1::int || ' ' || n as external_id, n % 6 as a,
      md5('shop ' || least(${SHOPS}, 1 + floor(${SHOPS} * power(random(), 3))::int))::uuid as unit_id,
      case when n % 4 = 0 then 'employee' else 'customer' end as role,
      md5('person ' || floor(random() * 200000))::uuid as person_id,
      date '${FIRST_WEEK}' + 7 * ${WEEKS - 1} + n % 7 as day
    from generate_series(1, ${A_SECOND}) n
  ), key as (
    insert into intake_key (key, content, unit_id, day, moment_id)
    select decode(md5(external_id), 'hex'), decode(md5(external_id), 'hex'), unit_id, day, id from drawn
  ), fact as (
    insert into moment (unit_id, day, id, person_id, role, source, external_id, emotion_set, felt, pleasant, unpleasant,
      experience, impact, nev)
    select unit_id, day, id, person_id, role, 'fresh', external_id, 1,
      array[a,0,0,a,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]::smallint[], a, 0, 50 + 10 * a, 20 * a, 252 * a from drawn
  ), turned as (
    insert into dirty_person (person_id, role, change) select distinct person_id, role, 'told' from drawn
  ), marked as (
    insert into dirty_bucket (unit_id, role, week, month, moment_id, person_id)
    select unit_id, role, date_trunc('week', day::timestamp)::date, date_trunc('month', day::timestamp)::date, id, person_id
    from drawn returning moment_id
  ), woken as (select pg_notify('unisono_dirty_bucket', ''))
  select moment_id as id from marked, woken`;
