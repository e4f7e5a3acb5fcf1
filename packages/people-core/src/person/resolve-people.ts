import type { Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { noteProblems } from '../staging/note-problems.ts';
import { externalIdentity } from '../identity/identity.ts';
import { resolveSharedIdentities } from './resolve-shared-identities.ts';

/**
 * Decides which person each staged row is about, as if the rows were taken in one by one, and leaves
 * `person_row (row, external_id, person_id, is_new)` with the rows that are about exactly one. Identities known
 * to the database or met earlier in the batch find the person; a row whose identities lead to two different
 * persons is rejected, since joining them is somebody's decision (`mergePeople`).
 */
export async function resolvePeople(sql: Sql, client: PoolClient, source: string): Promise<void> {
  await sql(`create temp table row_identity on commit drop as
    select staged.row, given.id, given.kind, given.value,
      known.person_id as holder, coalesce(holder.canonical_id, holder.id) as owner
    from staged_person staged
    cross join lateral jsonb_to_recordset(staged.identities) as given (id uuid, kind text, value text)
    left join identity known on known.kind = given.kind and known.value = given.value
    left join person holder on holder.id = known.person_id
    where staged.external_id is not null
      and not exists (select 1 from staged_person_problem problem
        where problem.row = staged.row and problem.severity = 'rejected')`);
  await rejectRowsOfTwo(sql);
  await sql('create temp table resolved_row (row integer primary key, known uuid, leader integer) on commit drop');
  await sql('analyze row_identity');
  await resolveSharedIdentities(sql, client);
  await sql(
    `create temp table person_row on commit drop as
     select staged.row, staged.external_id,
       coalesce(found.holder, found.owner, resolved.known, leader.candidate, staged.candidate) as person_id,
       found.owner is null and resolved.known is null as is_new
     from (
       -- A person is at most one owner; of the records merged into it, the one that this source knows is amended.
       select row, (array_agg(owner) filter (where owner is not null))[1] as owner,
         (array_agg(holder) filter (where holder is not null and kind = $1))[1] as holder
       from row_identity group by row
     ) found
     join staged_person staged using (row)
     left join resolved_row resolved using (row)
     left join staged_person leader on leader.row = resolved.leader`,
    [externalIdentity(source, '').kind],
  );
  await sql('create unique index on person_row (row)');
  await sql('create index on person_row (person_id)');
  await sql('analyze person_row');
}

async function rejectRowsOfTwo(sql: Sql): Promise<void> {
  await noteProblems(
    sql,
    'staged_person',
    { field: 'identities', reason: 'identities-of-two-people', severity: 'rejected' },
    `select row, jsonb_build_object(
       'one', (array_agg(kind || ' ' || value order by owner, kind, value))[1],
       'other', (array_agg(kind || ' ' || value order by owner desc, kind, value))[1])
     from row_identity where owner is not null group by row having count(distinct owner) > 1`,
  );
  await sql(`delete from row_identity where row in
    (select row from staged_person_problem where severity = 'rejected')`);
}
