import { newId, sqlOf, type Sql } from '@unisono/database/sql';
import { ConflictError, NotAllowedError, type Actor, type Context } from '@unisono/rpc/server';
import { refuseGrantsBeyond } from '../account/refuse-grants-beyond.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { GRANT_OF_SIDE } from './key-grants.ts';
import { hashKeySecret, newKeySecret, shownOf } from './key-secret.ts';
import type { CreateKeyInput } from './key.schema.ts';

export interface CreatedKey {
  readonly id: string;
  /** Shown once: it is not kept. */
  readonly secret: string;
}

/**
 * Makes a key. Whoever makes one that reads must be able to read the same, or an administrator, who cannot read
 * answers, would open them to themselves; the command line (no actor) holds the database anyhow.
 * @throws NotAllowedError `key-beyond-grants`, NotFoundError `unit-not-found`, ConflictError `source-of-other-side`
 */
export async function createKey(
  ctx: Pick<Context, 'em' | 'now'> & { readonly actor: Actor | null },
  input: CreateKeyInput,
): Promise<CreatedKey> {
  if (ctx.actor) refuseToReadBeyond(ctx.actor, input);
  const { name, unitIds, source, endsOn, perMinute } = input;
  const [scopes, sides] = [[...new Set(input.scopes)], [...new Set(input.sides)]];
  const [id, secret] = [newId(), newKeySecret()];
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const parts = (unitIds ?? [null]).map((unitId) => ({ kind: 'manager', unitId }) as const);
    await refuseGrantsBeyond(sql, { everything: true }, parts, ctx.now());
    await refuseSourceOfOthers(sql, source, sides);
    await sql(
      `insert into api_key (id, name, secret_hash, shown, scopes, sides, unit_ids, source, per_minute, created_by, created_at, ends_on)
       values ($1, $2, $3, $4, $5::text[], $6::text[], $7::uuid[], $8, $9, $10, $11, $12)`,
      [
        id,
        name,
        hashKeySecret(secret),
        shownOf(secret),
        scopes,
        sides,
        unitIds,
        source,
        perMinute,
        ctx.actor?.accountId ?? null,
        ctx.now(),
        endsOn,
      ],
    );
    const details = { name, key: shownOf(secret), scopes, sides, source, endsOn };
    await recordAudit(sql, ctx.actor, { action: 'key.created', subject: 'key', subjectId: id, details });
  });
  return { id, secret };
}

function refuseToReadBeyond({ grants }: Actor, { scopes, sides }: CreateKeyInput): void {
  const holds = (kind: string) => grants.some((grant) => grant.kind === kind && grant.unitId === null);
  const readsSides = scopes.includes('panel:read') ? sides : [];
  const sidesHeld = readsSides.every((side) => holds('leadership') || holds(GRANT_OF_SIDE[side]));
  const bothHeld = !scopes.includes('coherence:read') || holds('leadership');
  if (!sidesHeld || !bothHeld) throw new NotAllowedError('key-beyond-grants', { field: 'scopes' });
}

/**
 * What one source tells is told apart by external ids alone. If a key shared a source with a side that it must not
 * touch, its answers would say which ids are taken there.
 */
async function refuseSourceOfOthers(sql: Sql, source: string, sides: readonly string[]): Promise<void> {
  const others = await sql(
    `select from api_key where source = $1 and revoked_at is null and not (sides <@ $2::text[] and sides @> $2::text[])
     union all
     select from relationship where source = $1 and role <> all ($2::text[]) limit 1`,
    [source, sides],
  );
  if (others.length > 0) throw new ConflictError('source-of-other-side', { field: 'source' });
}
