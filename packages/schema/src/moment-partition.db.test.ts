import { newId } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const partitions = () =>
  db.sql()<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'moment'::regclass order by 1`,
  );

async function insert(day: string): Promise<void> {
  await db.sql('app')(
    `insert into moment (unit_id, day, id, person_id, role, source, external_id) values ($1, $2, $3, $4, 'customer', 'test', $3::uuid::text)`,
    [newId(), day, newId(), newId()],
  );
}

describe('the month that a moment lies in', () => {
  test('is made on demand, once, by many at the same time', async () => {
    await expect(insert('2026-02-28')).rejects.toMatchObject({ code: '23514' });
    const app = db.sql('app');
    await Promise.all(Array.from({ length: 8 }, () => app('select ensure_moment_partition($1)', ['2026-02-01'])));
    await insert('2026-02-28');
    await insert('2026-02-01');
    expect(await partitions()).toEqual([{ name: 'moment_2026_02' }]);
    await expect(insert('2026-03-01')).rejects.toMatchObject({ code: '23514' });
  });

  test('has the keys, indexes and checks of the others', async () => {
    await db.sql('worker')('select ensure_moment_partition($1)', ['2026-12-31']);
    const indexes = await db.sql()<{ columns: string }>(
      `select pg_get_indexdef(indexrelid) as columns from pg_index where indrelid = 'moment_2026_12'::regclass`,
    );
    const columns = indexes.map((index) => /\((.*)\)/.exec(index.columns)?.[1] ?? '').sort();
    expect(columns).toEqual(['person_id, day', 'unit_id, day, id']);
    const wrong = `insert into moment (unit_id, day, id, person_id, role, source, external_id, ease) values ($1, '2026-12-05', $1, $1, 'customer', 's', 'e', 8)`;
    await expect(db.sql('app')(wrong, [newId()])).rejects.toMatchObject({ code: '23514' });
  });

  test('is found without reading the others', async () => {
    const plan = await db.sql()<{ 'QUERY PLAN': string }>(
      `explain select from moment where unit_id = '${newId()}' and day between '2026-02-01' and '2026-02-28'`,
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('moment_2026_02');
    expect(text).not.toContain('moment_2026_12');
  });

  test.each(['1899-12-31', '2200-01-01', null])('is refused for %s', async (day) => {
    await expect(db.sql('app')('select ensure_moment_partition($1)', [day])).rejects.toMatchObject({ code: '22008' });
  });

  test('does not keep others from writing while it is being made', async () => {
    const client = await db.database.app.connect();
    try {
      await client.query('begin');
      await client.query(`select ensure_moment_partition('2027-01-01')`);
      await insert('2026-02-15');
      await client.query('rollback');
    } finally {
      client.release();
    }
    expect((await partitions()).map((partition) => partition.name)).not.toContain('moment_2027_01');
  });
});
