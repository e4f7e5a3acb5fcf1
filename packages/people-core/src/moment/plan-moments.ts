import type { Sql } from '@unisono/database/sql';
import { holdUnits } from '../unit/hold-units.ts';
import { noteProblems } from '../staging/note-problems.ts';
import type { RecordOptions } from '../staging/record-outcome.ts';
import { ACCEPTED_ROWS, MOMENT_TABLE } from './moment-staging.ts';
import { resolvePersons } from './resolve-persons.ts';
import { unitByRelationship } from './unit-by-relationship.ts';

/**
 * Says who and where each staged moment is, in the temporary table `planned_moment (row, key, content, person_id,
 * unit_id, by_relationship)`: one row per moment of the batch that can be recorded. What cannot is noted as a problem:
 * `external-id-repeated` (with other content), `unit-unknown`, `unit-missing`, `unit-ambiguous`.
 */
export async function planMoments(sql: Sql, options: Pick<RecordOptions, 'apply' | 'noted'>): Promise<void> {
  await rejectRepeated(sql);
  if (options.apply) await holdUnits(sql, `select unit_code from ${MOMENT_TABLE}`);
  await noteProblems(
    sql,
    MOMENT_TABLE,
    { field: 'unit', reason: 'unit-unknown', severity: 'rejected' },
    `select row, jsonb_build_object('unit', unit_code) from ${MOMENT_TABLE}
     where unit_code is not null and not exists (select from unit where unit.code = unit_code)`,
  );
  await resolvePersons(sql, options);
  await placeByRelationship(sql);
  await sql('drop table if exists pg_temp.planned_moment');
  await sql(`create temp table planned_moment on commit drop as
    select distinct on (accepted.key) accepted.row, accepted.key, accepted.content, person.person_id,
      coalesce(unit.id, tied.unit_id) as unit_id, unit.id is null as by_relationship
    from (${ACCEPTED_ROWS}) accepted
    join moment_person person on person.kind = accepted.identity_kind and person.value = accepted.identity_value
    left join unit on unit.code = accepted.unit_code
    left join moment_relationship tied on tied.row = accepted.row
    order by accepted.key, accepted.row`);
  await sql('create index on planned_moment (row)');
  await sql('analyze planned_moment');
}

async function rejectRepeated(sql: Sql): Promise<void> {
  await noteProblems(
    sql,
    MOMENT_TABLE,
    { field: 'externalId', reason: 'external-id-repeated', severity: 'rejected' },
    `select row, jsonb_build_object('externalId', external_id, 'first', first_row) from (
       select row, external_id, content, first_value(row) over same as first_row, first_value(content) over same as first_content
       from ${MOMENT_TABLE} where key is not null window same as (partition by key order by row)
     ) repeated where row <> first_row and content <> first_content`,
  );
}

/** `moment_relationship (row, unit_id, units)`: for rows that name no unit, the person's on that day in that role. */
async function placeByRelationship(sql: Sql): Promise<void> {
  await sql('drop table if exists pg_temp.moment_relationship');
  await sql(`create temp table moment_relationship on commit drop as
    select accepted.row, tied.unit_id, tied.units
    from (${ACCEPTED_ROWS}) accepted
    join moment_person key on key.kind = accepted.identity_kind and key.value = accepted.identity_value
    cross join lateral (${unitByRelationship('key.person_id', 'accepted.role', 'accepted.day')}) tied
    where accepted.unit_code is null`);
  for (const { reason, units } of [
    { reason: 'unit-missing', units: '= 0' },
    { reason: 'unit-ambiguous', units: '> 1' },
  ]) {
    await noteProblems(
      sql,
      MOMENT_TABLE,
      { field: 'unit', reason, severity: 'rejected' },
      `select tied.row, jsonb_build_object('day', staged.day, 'role', staged.role, 'units', tied.units)
       from moment_relationship tied join ${MOMENT_TABLE} staged on staged.row = tied.row where tied.units ${units}`,
    );
  }
}
