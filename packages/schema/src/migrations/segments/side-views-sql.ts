/** Joins the person whom a record was merged into; the planner drops what a statement does not ask for. */
const merged = (record: string) =>
  `left join public.person merged on merged.id = ${record}.person_id and merged.canonical_id is not null`;
const STANDING = 'coalesce(merged.canonical_id, record.person_id)';

/**
 * The views of one side. They run with the rights of their owner, so that whoever may read them needs, and has, no right
 * on the tables. A security barrier keeps conditions of the reader that could tell something of a row (a cast that fails, a
 * division by zero) from being tried on rows that the view leaves out.
 *
 * `with_attributes` is the one way around the barrier to an index: it takes values and no condition.
 */
export function sideViewsSql(schema: string, role: 'customer' | 'employee', purposes: readonly string[]): string[] {
  const ofPurposes = `record.purpose in (${purposes.map((purpose) => `'${purpose}'`).join(', ')})`;
  // Whose file brought a day of birth is not known, so customers are shown without.
  const birthDay = role === 'employee' ? ', standing.birth_day' : '';
  return [
    `create schema ${schema}`,
    `create view ${schema}.tie with (security_barrier) as
     select record.id, ${STANDING} as person_id, record.unit_id, record.from_day, record.to_day, record.attributes,
       standing.name, standing.language${birthDay}
     from public.relationship record ${merged('record')}
     left join public.person standing on standing.id = ${STANDING}
     where record.role = '${role}'`,
    `create view ${schema}.contact with (security_barrier) as
     select ${STANDING} as person_id, record.channel, record.purpose, record.day
     from public.contact record ${merged('record')}
     where ${ofPurposes} and record.state <> 'cancelled'`,
    `create view ${schema}.consent with (security_barrier) as
     select record.id, ${STANDING} as person_id, record.channel, record.purpose, record.decision, record.at
     from public.contact_consent record ${merged('record')}
     where ${ofPurposes}`,
    `create function ${schema}.with_attributes(wanted jsonb[])
     returns table (person_id uuid, unit_id uuid, from_day date, to_day date)
     language sql stable strict security definer parallel safe rows 20000
     set search_path = pg_catalog, pg_temp
     as $body$
       select ${STANDING}, record.unit_id, record.from_day, record.to_day
       from public.relationship record ${merged('record')}
       where record.role = '${role}' and record.attributes @> any (wanted)
     $body$`,
  ];
}

/** What customers told by name. No such view is of employees: their moments are nobody's to choose people by. */
export const customerMomentsSql = `
create view customers.moment with (security_barrier) as
select ${STANDING} as person_id, record.unit_id, record.day, record.felt, record.experience, record.ease, record.recommend
from public.moment record ${merged('record')}
where record.role = 'customer'
`;
