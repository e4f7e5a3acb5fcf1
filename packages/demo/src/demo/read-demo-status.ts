import { sqlOf } from '@unisono/database/sql';
import type { Context } from '@unisono/rpc/server';
import { progressOf } from './demo-progress.ts';
import type { DemoStatus } from './demo.schema.ts';

/** How far the demo is; results that are still being counted elsewhere are found by their marks. */
export async function readDemoStatus(ctx: Pick<Context, 'em' | 'database'>): Promise<DemoStatus> {
  const here = progressOf(ctx.database);
  if (here) return here;
  const [made] = await sqlOf(ctx.em)<{ counting: boolean }>(
    'select exists (select from dirty_bucket) as counting from demo_installation',
  );
  if (!made) return { state: 'none' };
  return made.counting ? { state: 'making', step: 'results', done: 0, total: null } : { state: 'ready' };
}
