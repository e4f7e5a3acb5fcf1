import type { Sql } from '@unisono/database/sql';
import type { Day, Role } from '@unisono/people-core/schema';
import { subtree, unitsInScope } from '@unisono/people-core/server';
import { knownOf, openPersonValues } from './open-attributes.ts';
import type { WavePlan } from './wave-plan.schema.ts';

/** One person of an audience: whoever was merged is one, with one unit, and the values of the wave's attributes. */
export interface AudienceMember {
  readonly personId: string;
  readonly unitId: string;
  readonly attributes: readonly string[];
}

/** Only people whose relationship began, or who had a moment there, on this day. */
export interface Anchor {
  readonly what: 'relationship' | 'moment';
  readonly day: Day;
}

/** Whom a plan reaches on `day`, in the order of their ids; people who were erased are nobody. */
export async function findAudience(
  sql: Sql,
  side: Role,
  plan: Pick<WavePlan, 'unitIds' | 'filters' | 'attributes'>,
  day: Day,
  anchor: Anchor | null = null,
): Promise<AudienceMember[]> {
  const units = await audienceUnits(sql, plan, day);
  const names = [...plan.filters.map(({ attribute }) => attribute), ...plan.attributes];
  const open = await openPersonValues(sql, side, [...new Set(names)]);
  return sql<AudienceMember>(
    `select distinct on (1) coalesce(person.canonical_id, person.id) as "personId", tie.unit_id as "unitId",
       array(select coalesce(known.attributes ->> name, '')
             from unnest($5::text[]) with ordinality named(name, place) order by place) as attributes
     from relationship tie join person on person.id = tie.person_id cross join lateral ${knownOf('$8')} known
     where tie.role = $1 and tie.unit_id = any($2::uuid[]) and person.erased_at is null
       and (tie.from_day is null or tie.from_day <= $3) and (tie.to_day is null or tie.to_day > $3)
       and not exists (
         select from jsonb_to_recordset($4::jsonb) as filter(attribute text, "values" jsonb)
         where not coalesce(filter."values" ? (known.attributes ->> attribute), false))
       and ($6::text is distinct from 'relationship' or tie.from_day = $7)
       and ($6::text is distinct from 'moment' or exists (
         select from moment lived where lived.unit_id = tie.unit_id and lived.day = $7 and lived.person_id = person.id
           and lived.role = tie.role and lived.source not like 'wave:%'))
     order by 1, tie.id`,
    [
      side,
      units,
      day,
      JSON.stringify(plan.filters),
      plan.attributes,
      anchor?.what ?? null,
      anchor?.day ?? null,
      JSON.stringify(open),
    ],
  );
}

/** The units of a plan with everything under them on `day`. */
export function audienceUnits(sql: Sql, { unitIds }: Pick<WavePlan, 'unitIds'>, day: Day): Promise<string[]> {
  return unitIds.length > 0 ? subtree(sql, unitIds, day) : unitsInScope(sql, { everything: true }, day);
}
