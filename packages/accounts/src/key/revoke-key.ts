import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type Actor, type Context } from '@unisono/rpc/server';
import { recordAudit } from '../audit/record-audit.ts';
import type { KeyIdInput } from './key.schema.ts';

/**
 * A key stops working at once; what it brought stays.
 * @throws NotFoundError `key-not-found`, also where it was revoked before
 */
export async function revokeKey(
  ctx: Pick<Context, 'em' | 'now'> & { readonly actor: Actor },
  { keyId }: KeyIdInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const [revoked] = await sql<{ name: string; shown: string }>(
      'update api_key set revoked_at = $2 where id = $1 and revoked_at is null returning name, shown',
      [keyId, ctx.now()],
    );
    if (!revoked) throw new NotFoundError('key-not-found', { field: 'keyId' });
    const details = { name: revoked.name, key: revoked.shown };
    await recordAudit(sql, ctx.actor, { action: 'key.revoked', subject: 'key', subjectId: keyId, details });
  });
}
