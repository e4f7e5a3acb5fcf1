import { inTransaction, lockForTransaction, type Sql } from '@unisono/database/sql';
import type { Pool } from 'pg';
import { recordsOfBothRoles } from './both-roles-sql.ts';
import { marksOf } from './mark-sql.ts';

/**
 * Looks again at the roles of everybody in `dirty_person`, and marks all buckets of those who became, or ceased to be,
 * employee and customer at once. What two transactions told of one person meets here, after both are committed, so that
 * neither has to wait for the other; one worker at a time.
 * @returns the number of persons whose roles changed
 */
export async function refreshRoles(pool: Pool): Promise<number> {
  const { rows } = await pool.query('select from dirty_person limit 1');
  if (rows.length === 0) return 0;
  return inTransaction(pool, async (sql) => {
    await lockForTransaction(sql, 'rollup roles');
    const changed = await takeChanges(sql);
    // In a new statement, which sees the roles as they are now.
    if (changed > 0) {
      const records = recordsOfBothRoles('select person_id, ceased from changed_person');
      await sql(marksOf(`select unit_id, role, day from moment where person_id in (${records})`));
    }
    return changed;
  });
}

/** `changed_person (person_id, ceased)`: who told moments in a role for the first time, or not any more, or was tied anew. */
async function takeChanges(sql: Sql): Promise<number> {
  await sql('create temp table changed_person (person_id uuid not null, ceased boolean not null) on commit drop');
  await sql(
    `with claimed as (
       delete from dirty_person returning person_id, role, change
     ), asked as (
       select person_id, role, bool_or(change = 'told') as told, bool_or(change = 'gone') as gone,
         bool_or(change = 'tied') as tied
       from claimed group by person_id, role
     ), found as (
       select person_id, role, gone, tied, case when not gone then told else exists (
         select from moment where moment.person_id = asked.person_id and moment.role = asked.role) end as tells
       from asked
     ), begun as (
       insert into moment_role (person_id, role) select person_id, role from found where tells
       on conflict do nothing returning person_id
     ), ended as (
       delete from moment_role known using found
       where known.person_id = found.person_id and known.role = found.role and found.gone and not found.tells
       returning known.person_id
     )
     insert into changed_person select person_id, false from begun union all select person_id, true from ended
     union all select person_id, false from found where tied`,
  );
  await sql('analyze changed_person');
  const [counted] = await sql<{ count: number }>('select count(*)::int as count from changed_person');
  return counted?.count ?? 0;
}
