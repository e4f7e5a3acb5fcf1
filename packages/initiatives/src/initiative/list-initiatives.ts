import type { Sql } from '@unisono/database/sql';
import type { Day } from '@unisono/people-core/schema';
import { subtree, today, unitsAbove, unitsInScope } from '@unisono/people-core/server';
import type { Actor, Scope } from '@unisono/rpc/server';
import { presentInitiative, type InitiativeRow } from './initiative.presenter.ts';
import type { Initiative, ListInitiativesInput } from './initiative.schema.ts';
import { manageableBy } from './manageable-by.ts';

export interface InitiativeReader {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: () => Date;
}

/**
 * The initiatives of all sides that touch what the reader's grants cover, the latest window first: those of the
 * whole organisation, of units that are covered, and of units over these.
 */
export async function listInitiatives(
  sql: Sql,
  reader: InitiativeReader,
  filter: ListInitiativesInput & { id?: string } = {},
): Promise<Initiative[]> {
  const day = await today(sql, reader.now());
  const rows = await sql<InitiativeRow & Record<string, unknown>>(
    `select initiative.id, kind, title, objective, side, intended_emotions as "intendedEmotions", unit_ids as "unitIds",
       from_day as "fromDay", to_day as "toDay", expected_lag_weeks as "expectedLagWeeks",
       employee_hypothesis as "employeeHypothesis", customer_hypothesis as "customerHypothesis",
       owner_id as "ownerId", account.name as "ownerName", status, started_at as "startedAt",
       origin_wave_id as "originWaveId", origin_about as "originAbout",
       initiative.created_at as "createdAt", initiative.updated_at as "updatedAt",
       (initiative.created_at at time zone coalesce((select time_zone from organisation), 'UTC'))::date > from_day
         as "registeredLate",
       (select count(*)::int from initiative_amendment amended where amended.initiative_id = initiative.id) as amendments
     from initiative left join account on account.id = owner_id
     where ($1::uuid is null or initiative.id = $1) and ($2::text is null or side = $2)
       and ($3::text is null or status = $3) and ($4::text is null or kind = $4)
       and ($5::uuid[] is null or unit_ids = '{}' or unit_ids && $5) and ($6::uuid[] is null or unit_ids = '{}' or unit_ids && $6)
     order by from_day desc, initiative.id`,
    [
      filter?.id ?? null,
      filter?.side ?? null,
      filter?.status ?? null,
      filter?.kind ?? null,
      reader.scope.everything ? null : await touching(sql, await unitsInScope(sql, reader.scope, day), day),
      filter?.unitId ? await touching(sql, await subtree(sql, [filter.unitId], day), day) : null,
    ],
  );
  const editable = await manageableBy(sql, reader.actor, day);
  return rows.map((row) => presentInitiative(row, editable(row)));
}

/** `units` and everything over them: an initiative for a region is one for its shops. */
async function touching(sql: Sql, units: readonly string[], day: Day): Promise<string[]> {
  return [...units, ...(await unitsAbove(sql, units, day))];
}
