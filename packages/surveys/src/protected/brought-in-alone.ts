import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import type { AudienceMember } from '../wave/find-audience.ts';

/**
 * Whether whoever launches a protected wave brought some of its people in, and nobody else has planned it as it is since.
 * They could have made most of a group up, to learn what the others answered; so it needs a second person, who could see
 * whom it reaches: a plan from before somebody came tells nothing of them. Ids grow with time, so a tie is of a batch of
 * its source that had begun before it (older ones do not say when: after the one before) and was written down after it.
 * What later batches correct of it brings nobody in. A key brings in for whoever made it.
 * @param wave `plannedAs` null: not planned yet, so whoever launches it plans it
 * @param launcherId null: the command line, which could do anything
 */
export async function broughtInAlone(
  sql: Sql,
  wave: { readonly plannedAs: string | null; readonly side: Role },
  launcherId: string | null,
  audience: readonly Pick<AudienceMember, 'personId'>[],
): Promise<boolean> {
  if (launcherId === null || audience.length === 0) return false;
  const [row] = await sql<{ alone: boolean }>(
    `with batch as (
       select id, account_id, at, details ->> 'source' as source,
         coalesce((details ->> 'begunAfter')::uuid, lag(id) over (partition by details ->> 'source' order by id)) as after_id
       from audit_event where action = 'person.recorded'
     ), planned as (
       select account_id, at from audit_event
       where subject = 'wave' and subject_id = $4::text and action in ('wave.planned', 'wave.changed')
       order by at desc limit 1
     ), unseen as (
       select * from batch where (account_id = $1 or account_id in (select id from api_key where created_by = $1))
         and not exists (select from planned where account_id is distinct from $1 and planned.at > batch.at)
     )
     select exists (
       select from relationship tie join person on person.id = tie.person_id
       join unseen on unseen.source = tie.source and tie.id < unseen.id
         and (unseen.after_id is null or tie.id > unseen.after_id)
       where tie.role = $2 and coalesce(person.canonical_id, person.id) = any($3::uuid[])
     ) as alone`,
    [launcherId, wave.side, audience.map(({ personId }) => personId), wave.plannedAs],
  );
  return row?.alone ?? false;
}
