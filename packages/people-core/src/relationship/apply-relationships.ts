import type { Sql } from '@unisono/database/sql';
import { changing, making } from '../changes/note-changes.ts';
import { turnsOf } from '../rollup/dirty-person-sql.ts';
import { wakeWorkers } from '../rollup/wake-workers.ts';
import type { RecordOptions } from '../staging/record-outcome.ts';

/**
 * Writes what `planRelationships` planned and answers the people of whom a known tie changed. The id of a tie tells when
 * its person was brought into its unit: one that names another unit all along gets a new one.
 */
export async function applyRelationships(
  sql: Sql,
  { source, noted }: Pick<RecordOptions, 'source' | 'noted'>,
): Promise<string[]> {
  const move = `update relationship set to_day = tie.cut from planned_tie tie
    where tie.action = 'moved' and relationship.id = tie.known_id`;
  const correct = `update relationship
    set id = case when relationship.unit_id = tie.unit_id then relationship.id else tie.id end,
      unit_id = tie.unit_id, from_day = coalesce(tie.from_day, relationship.from_day),
      to_day = coalesce(tie.to_day, relationship.to_day), attributes = relationship.attributes || tie.attributes
    from planned_tie tie
    where tie.action = 'known' and relationship.id = tie.known_id and ${DIFFERS('relationship')}`;
  const moved = await sql<Changed>(changing('relationship', move, ties('moved'), noted));
  const corrected = await sql<Changed>(changing('relationship', correct, ties('known'), noted));
  const insert = `insert into relationship (id, person_id, unit_id, role, from_day, to_day, attributes, source, external_id)
    select tie.id, tie.person_id, tie.unit_id, tie.role, tie.from_day, tie.to_day, tie.attributes, $1,
      tie.external_id || '/' || tie.role || '/' || (coalesce(known.last, 0) + row_number() over
        (partition by tie.person_id, tie.role order by tie.from_day nulls first, tie.row, tie.id))
    from planned_tie tie
    left join (
      select person_id, role, max(${TIE_NUMBER}) as last from relationship
      where source = $1 and person_id in (select person_id from planned_tie) group by person_id, role
    ) known using (person_id, role)
    where tie.action in ('new', 'moved')`;
  await sql(making('relationship', insert, noted), [source]);
  // Who is new has told nothing yet.
  await sql(
    turnsOf(
      'tied',
      `select tie.person_id, tie.role from planned_tie tie join planned_person person using (person_id)
       where tie.action = 'new' and not person.is_new`,
    ),
  );
  await wakeWorkers(sql);
  return [...new Set([...moved, ...corrected].map((changed) => changed.person_id))];
}

function ties(action: 'moved' | 'known') {
  return {
    key: 'tie.known_id',
    found: `select known_id from planned_tie where action = '${action}'`,
    person: 'relationship.person_id',
  };
}

interface Changed {
  readonly person_id: string;
}

/** External ids of ties end in a number of their own; the next one after the last is free, also after an undo. */
export const TIE_NUMBER = "substring(external_id from '[0-9]+$')::int";

/** Whether a tie of a row says something else than the known one named `known`. */
export const DIFFERS = (known: string) =>
  `(${known}.unit_id <> tie.unit_id or ${known}.from_day is distinct from coalesce(tie.from_day, ${known}.from_day)
    or ${known}.to_day is distinct from coalesce(tie.to_day, ${known}.to_day)
    or not ${known}.attributes @> tie.attributes)`;
