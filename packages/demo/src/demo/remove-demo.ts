import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Context } from '@unisono/rpc/server';

/**
 * Removes everything of a demo installation: its people and results, whatever was added to it since, its accounts and
 * its audit. What is left is the first start.
 * @throws NotFoundError `demo-missing`
 */
export async function removeDemo(ctx: Pick<Context, 'em'>): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const made = await sql('select from demo_installation');
    if (made.length === 0) throw new NotFoundError('demo-missing');
    await sql('select remove_demo()');
  });
}
