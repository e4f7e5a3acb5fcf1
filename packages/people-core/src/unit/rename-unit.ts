import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { today } from '../organisation/today.ts';
import { requireUnitInScope } from './require-unit-in-scope.ts';
import type { RenameUnitInput } from './unit.schema.ts';

interface Named {
  readonly name: string;
  readonly code: string;
  readonly kind: string | null;
}

/**
 * Gives a unit another name, code or kind. An empty kind takes the kind away.
 * @throws ConflictError `unit-code-taken`
 */
export async function renameUnit(ctx: VerbContext, input: RenameUnitInput): Promise<void> {
  const { unitId } = input;
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await requireUnitInScope(sql, ctx.scope, unitId, await today(sql, ctx.now()));
    const [before] = await sql<Named>('select name, code, kind from unit where id = $1 for update', [unitId]);
    if (!before) return;
    const after: Named = {
      name: input.name ?? before.name,
      code: input.code ?? before.code,
      kind: input.kind === undefined ? before.kind : input.kind || null,
    };
    const taken = await sql('select 1 from unit where code = $1 and id <> $2', [after.code, unitId]);
    if (taken.length > 0) throw new ConflictError('unit-code-taken', { field: 'code', details: { code: after.code } });
    await sql('update unit set name = $2, code = $3, kind = $4 where id = $1', [
      unitId,
      after.name,
      after.code,
      after.kind,
    ]);
    await recordAudit(sql, ctx.actor, {
      action: 'unit.renamed',
      subject: 'unit',
      subjectId: unitId,
      details: { before, after },
    });
  });
}
