import type { Sql } from '@unisono/database/sql';
import { candidateSql } from './candidate-sql.ts';
import { factSql, likenessSql } from './likeness-sql.ts';

/**
 * Compares the next people who came or were changed with everybody, and leaves the suggestions that there now are of them;
 * those that hold no more go. Who was told apart is not suggested again, through whatever record of theirs. In the
 * caller's transaction, so that a look that fails is looked again.
 * @returns how many were taken; 0: nobody waits
 */
export async function comparePeople(sql: Sql, atMost: number): Promise<number> {
  const taken = await sql<{ id: string | null }>(
    `with taken as (
       delete from person_to_compare where (person_id, id) in
         (select person_id, id from person_to_compare order by person_id, id limit $1 for update skip locked)
       returning person_id
     )
     select distinct coalesce(person.canonical_id, person.id) as id
     from taken left join person on person.id = taken.person_id and person.erased_at is null`,
    [atMost],
  );
  const people = taken.flatMap(({ id }) => id ?? []);
  // Estimates know nothing of how few share a key; read through, the tables would cost more than all of this.
  await sql(`select set_config('enable_seqscan', 'off', true)`);
  if (people.length > 0) await sql(COMPARE, [people]);
  return taken.length;
}

const COMPARE = `
with fresh as materialized (
  select id as person_id, fold_name(name) as name_key, birth_day from person where id = any($1::uuid[])
), record as materialized (
  select fresh.person_id, person.id, person.attributes
  from fresh join person on person.id = fresh.person_id or person.canonical_id = fresh.person_id
), candidate as materialized (
  select distinct least(one_id, other_id) as one_id, greatest(one_id, other_id) as other_id from (${candidateSql}) pair
), fact as materialized (${factSql}
), found as materialized (
  select * from (${likenessSql}) alike where not exists (
    select from person mine
    join duplicate_suggestion told on told.decision = 'different' and mine.id in (told.one_id, told.other_id)
      and (told.face = alike.face or 'whole' in (told.face, alike.face))
    join person theirs on theirs.id in (told.one_id, told.other_id) and theirs.id <> mine.id
    where (mine.id = alike.one_id or mine.canonical_id = alike.one_id)
      and coalesce(theirs.canonical_id, theirs.id) = alike.other_id)
), gone as (
  delete from duplicate_suggestion standing
  where decision is null and (one_id = any($1::uuid[]) or other_id = any($1::uuid[]))
    and not exists (select from found
      where found.one_id = standing.one_id and found.other_id = standing.other_id and found.face = standing.face)
)
insert into duplicate_suggestion as standing (id, one_id, other_id, face, likeness, evidence)
-- Ids that tell no time: when somebody was compared may say which file they came in.
select gen_random_uuid(), one_id, other_id, face, likeness, evidence from found
on conflict (one_id, other_id, face) do update set likeness = excluded.likeness, evidence = excluded.evidence
where standing.decision is null
  and (standing.likeness, standing.evidence) is distinct from (excluded.likeness, excluded.evidence)`;
