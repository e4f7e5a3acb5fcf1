import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockForTransaction, withAdvisoryLock } from './advisory-lock.ts';
import { inTransaction } from './in-transaction.ts';
import { sqlOf } from './sql.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const MARK = `insert into dirty_bucket values (gen_random_uuid(), 'customer', $1, $1)`;
const marks = async (day: string) => (await db.sql()('select from dirty_bucket where week = $1', [day])).length;

describe('a transaction', () => {
  test('is kept when the work answers', async () => {
    expect(await inTransaction(db.database.app, async (sql) => (await sql(MARK, ['2026-01-05']), 'done'))).toBe('done');
    expect(await marks('2026-01-05')).toBe(1);
  });

  test('is undone when the work throws, and the error is the work’s own', async () => {
    const failing = inTransaction(db.database.app, async (sql) => {
      await sql(MARK, ['2026-01-12']);
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(new RangeError('no'));
    expect(await marks('2026-01-12')).toBe(0);
  });

  test('survives its connection being cut, and the pool goes on', async () => {
    const cut = inTransaction(db.database.app, async (sql) => {
      const [backend] = await sql<{ pid: number }>('select pg_backend_pid() as pid');
      await db.sql('app')('select pg_terminate_backend($1)', [backend?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql(MARK, ['2026-01-19']);
    });
    await expect(cut).rejects.toThrow(/terminat|not queryable|Connection/);
    expect(await inTransaction(db.database.app, async (sql) => sql('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  test('sees one state of the data when it asks for that', async () => {
    await inTransaction(
      db.database.app,
      async (sql) => {
        const count = () => sql('select from dirty_bucket');
        const before = await count();
        await db.sql('app')(MARK, ['2026-02-02']);
        expect(await count()).toHaveLength(before.length);
      },
      'repeatable read',
    );
  });

  test('of the unit of work is joined by its statements', async () => {
    const failing = db.em().transactional(async (em) => {
      await sqlOf(em)(MARK, ['2026-03-02']);
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await marks('2026-03-02')).toBe(0);
    await db.em().transactional((em) => sqlOf(em)(MARK, ['2026-03-02']));
    expect(await marks('2026-03-02')).toBe(1);
  });
});

describe('a named lock', () => {
  test('lets one in at a time', async () => {
    const order: string[] = [];
    const enter = (name: string) =>
      inTransaction(db.database.app, async (sql) => {
        await lockForTransaction(sql, 'test');
        order.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        order.push(`${name} out`);
      });
    await Promise.all([enter('a'), enter('b')]);
    expect(order[0]?.[0]).toBe(order[1]?.[0]);
    expect(order).toHaveLength(4);
  });

  test('of a connection is given back when the work fails', async () => {
    await inTransaction(db.database.app, async (sql) => {
      const failing = withAdvisoryLock(sql, 'given back', () => Promise.reject(new RangeError('no')));
      await expect(failing).rejects.toThrow(RangeError);
      const held = await sql(`select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`);
      expect(held).toEqual([]);
    });
  });
});
