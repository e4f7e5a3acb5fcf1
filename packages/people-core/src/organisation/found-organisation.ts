import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, type Sql } from '@unisono/database/sql';
import { ConflictError, type Actor } from '@unisono/rpc/server';
import { addUnits } from '../unit/add-units.ts';
import { FIRST_DAY } from '../unit/first-day.ts';
import { UNIT_TREE_LOCK } from '../unit/unit-tree-lock.ts';
import { findOrganisation } from './find-organisation.ts';
import type { SetUpOrganisationInput } from './organisation.schema.ts';

/**
 * `setUpOrganisation` inside the caller's own transaction, for the demo, which is made as a whole or not at all.
 * @throws ConflictError `organisation-exists`, `unit-code-taken`
 */
export async function foundOrganisation(
  sql: Sql,
  actor: Actor | null,
  input: SetUpOrganisationInput & { demo?: boolean },
): Promise<{ id: string; rootUnitId: string }> {
  await lockForTransaction(sql, UNIT_TREE_LOCK);
  if (await findOrganisation(sql)) throw new ConflictError('organisation-exists');
  const root = input.rootUnit ?? { code: 'root', name: input.name };
  const taken = await sql('select 1 from unit where code = $1', [root.code]);
  if (taken.length > 0) throw new ConflictError('unit-code-taken', { field: 'rootUnit.code', details: root });

  const id = newId();
  const rootUnitId = newId();
  await sql('insert into organisation (id, name, time_zone, language, demo) values ($1, $2, $3, $4, $5)', [
    id,
    input.name,
    input.timeZone,
    input.language,
    input.demo ?? false,
  ]);
  await addUnits(sql, FIRST_DAY, [{ id: rootUnitId, code: root.code, name: root.name, parentId: null }]);
  await sql('update unit_placement set parent_id = $1 where parent_id is null and unit_id <> $1', [rootUnitId]);
  const details = { name: input.name, timeZone: input.timeZone, language: input.language, rootUnitId };
  await recordAudit(sql, actor, { action: 'organisation.set-up', subject: 'organisation', subjectId: id, details });
  return { id, rootUnitId };
}
