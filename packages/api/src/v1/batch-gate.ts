import type { Database } from '@unisono/database/pools';
import { TooManyRequestsError } from '@unisono/rpc/server';

/** Batches at once in one process; the pool they share with answers has more connections than that. */
const AT_ONCE = 4;
/** Batches that may wait for one of them to end. */
const WAITING = 16;
/** Marks that may wait to be counted before batches are put off: some seconds of the worker's time. */
const MARKS = 200_000;
const LOOKS_EVERY = 1000;

/**
 * Lets batches in as long as this process and the worker keep up. Each process has its own gate, so that two servers
 * take twice as many.
 */
export function batchGate({ app }: Pick<Database, 'app'>): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let under = 0;
  const waiting: (() => void)[] = [];
  let looked = { at: -Infinity, behind: Promise.resolve(false) };

  const isBehind = () => {
    if (performance.now() - looked.at > LOOKS_EVERY) {
      const counted = app.query<{ behind: boolean }>(
        'select count(*) > $1 as behind from (select from dirty_bucket limit $1 + 1) marks',
        [MARKS],
      );
      looked = { at: performance.now(), behind: counted.then(({ rows }) => rows[0]?.behind ?? false) };
    }
    return looked.behind;
  };

  return async (work) => {
    if (await isBehind()) throw new TooManyRequestsError('worker-behind', { details: { seconds: 5 } });
    if (under >= AT_ONCE) {
      if (waiting.length >= WAITING) throw new TooManyRequestsError('too-busy', { details: { seconds: 1 } });
      // Whoever ends hands its place on.
      await new Promise<void>((resolve) => void waiting.push(resolve));
    } else under += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else under -= 1;
    }
  };
}
