import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, type Sql } from '@unisono/database/sql';
import { changing } from '../changes/note-changes.ts';
import { externalIdentity } from '../identity/identity.ts';
import { relocateMoments } from '../moment/relocate-moments.ts';
import type { Day } from '../period/day.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import type { RecordOptions } from '../staging/record-outcome.ts';

interface MissingOptions extends Pick<RecordOptions, 'source' | 'within'> {
  readonly asOf: Day;
}

/** How many ties of a source stand on a day, and how many of them are of people whom its full list does not name. */
export interface Missing {
  readonly standing: number;
  readonly missing: number;
}

/**
 * The ties that `$1`, a source, told of and that stand on `$2`, in the roles that its list is of and within `$4` and
 * `$5` (units by role, null: all); with whether the list, `present_person (external_id, role)`, misses the person in it.
 * `$3` is the kind of the source's own identities.
 */
const STANDING = `select tie.id, not exists (
    select from identity name join present_person present on present.external_id = name.value
    where name.person_id = tie.person_id and name.kind = $3 and coalesce(present.role = tie.role, true)
  ) as missing
  from relationship tie
  where tie.source = $1 and tie.role in (select role from present_person)
    and (tie.from_day is null or tie.from_day < $2) and (tie.to_day is null or tie.to_day > $2)
    and coalesce(tie.unit_id = any (case tie.role when 'employee' then $4::uuid[] else $5::uuid[] end), true)
    and exists (select from identity name where name.person_id = tie.person_id and name.kind = $3)`;

function parametersOf({ source, asOf, within }: MissingOptions): unknown[] {
  return [source, asOf, externalIdentity(source, '').kind, within?.employee ?? null, within?.customer ?? null];
}

/** Says whom a full list misses. `present_person` is the caller's, of this transaction. */
export async function countMissing(sql: Sql, options: MissingOptions): Promise<Missing> {
  const [counted] = await sql<Missing>(
    `select count(*)::int as standing, count(*) filter (where missing)::int as missing from (${STANDING}) standing`,
    parametersOf(options),
  );
  return counted ?? { standing: 0, missing: 0 };
}

/** Ends ties of people whom a full list misses as of its day, at most `limit` of them; answers how many. */
export async function endMissingTies(
  sql: Sql,
  options: MissingOptions & Pick<RecordOptions, 'actor'> & { readonly limit: number },
): Promise<number> {
  await lockForTransaction(sql, PEOPLE_LOCK);
  await sql('drop table if exists pg_temp.missing_tie');
  await sql('create temp table missing_tie (id uuid primary key) on commit drop');
  await sql(`insert into missing_tie select id from (${STANDING}) standing where missing order by id limit $6`, [
    ...parametersOf(options),
    options.limit,
  ]);
  const update = `update relationship set to_day = $1 from missing_tie tie where relationship.id = tie.id`;
  const found = { key: 'relationship.id', found: 'select id from missing_tie', person: 'relationship.person_id' };
  const ended = await sql<{ person_id: string }>(changing('relationship', update, found, true), [options.asOf]);
  if (ended.length === 0) return 0;
  await recordAudit(sql, options.actor, {
    action: 'relationship.ended-missing',
    subject: 'relationship',
    details: { source: options.source, asOf: options.asOf, ended: ended.length },
  });
  await relocateMoments(sql, [...new Set(ended.map((tie) => tie.person_id))], options.actor);
  return ended.length;
}
