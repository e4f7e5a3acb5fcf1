import { setTimeout as pause } from 'node:timers/promises';
import { addJob, type Job } from '@unisono/rpc/jobs';
import { sqlOf } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { releaseJobsOfDeadQueues } from './release-jobs-of-dead-queues.ts';
import { startWorker } from './start-worker.ts';

const seen: string[] = [];
const greeting: Job<{ name: string }> = {
  name: 'test.greet',
  payload: z.object({ name: z.string() }),
  async run({ signal }, { name }) {
    seen.push(name);
    if (name === 'slow') await pause(60_000, undefined, { signal }).catch(() => seen.push('asked to end'));
    if (name === 'broken') throw new Error('broken on purpose');
  },
};

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(() => {
  seen.length = 0;
});
afterAll(() => db.close());

const waiting = () =>
  db.sql()<{ locked_by: string | null; attempts: number }>('select locked_by, attempts from graphile_worker.jobs');
const add = (name: string, options?: { key: string }) => addJob(sqlOf(db.em()), greeting, { name }, options);

describe('the worker', () => {
  test('does a job that a transaction added, once it commits and not when it rolls back', async () => {
    const worker = await startWorker(db.database, [greeting]);
    await db.em().transactional(async (em) => addJob(sqlOf(em), greeting, { name: 'committed' }));
    const rolledBack = db.em().transactional(async (em) => {
      await addJob(sqlOf(em), greeting, { name: 'rolled back' });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await vi.waitFor(() => expect(seen).toEqual(['committed']), { timeout: 5000 });
    expect(worker.alive()).toBe(true);
    await worker.stop();
    expect(await waiting()).toEqual([]);
  });

  test('does what was asked twice under one key once', async () => {
    await add('first', { key: 'k' });
    await add('second', { key: 'k' });
    const worker = await startWorker(db.database, [greeting]);
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 5000 });
    await worker.stop();
    expect(seen).toEqual(['second']);
  });

  test('keeps a job that failed for another attempt, and says so in the log', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await add('broken');
    const worker = await startWorker(db.database, [greeting]);
    await vi.waitFor(async () => expect(await waiting()).toEqual([{ locked_by: null, attempts: 1 }]), {
      timeout: 5000,
    });
    await worker.stop();
    const lines = stderr.mock.calls.map(([line]) => String(line));
    stderr.mockRestore();
    expect(lines.filter((line) => line.includes('"job failed"'))).toHaveLength(1);
    expect(lines.join('')).toContain('broken on purpose');
    await db.sql()('delete from graphile_worker._private_jobs');
  });

  test('asks a running job to end when it stops', async () => {
    await add('slow');
    const worker = await startWorker(db.database, [greeting]);
    await vi.waitFor(() => expect(seen).toEqual(['slow']), { timeout: 5000 });
    await worker.stop();
    expect(seen).toEqual(['slow', 'asked to end']);
  });

  test('takes over the jobs of a dead server at once, and leaves those of a living one', async () => {
    const living = await startWorker(db.database, [greeting]);
    await add('slow');
    await vi.waitFor(() => expect(seen).toEqual(['slow']), { timeout: 5000 });
    expect(await releaseJobsOfDeadQueues(db.database.worker)).toBe(0);
    await db.sql()(
      `select graphile_worker.add_job('test.greet', '{"name":"orphan"}', run_at => now() + interval '1 hour')`,
    );
    await db.sql()(
      `update graphile_worker._private_jobs set locked_by = 'pool-killed', locked_at = now(), run_at = now(), attempts = 1
       where payload->>'name' = 'orphan'`,
    );
    expect(await releaseJobsOfDeadQueues(db.database.worker)).toBe(1);
    await vi.waitFor(() => expect(seen).toContain('orphan'), { timeout: 10_000 });
    await living.stop();
  });
});
