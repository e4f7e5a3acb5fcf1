/**
 * The one decision over people: `decided (person_id, day, due_at, reason)`, where no reason means allowed. Booking and
 * forecast both stand on it. Parameters: $1 people; $2 zones with $3 days and $4 instants, where '' is the
 * organisation's; $5 channel; $6 sender; $7 occasion; $8 purpose; $9 purposes of the same side; $10 whether consent
 * comes first; $11 whether this kind is always allowed; $12, $13 most in 7 and 30 days; $14 days between.
 *
 * Limits look both ways, since others may be booked for later: no 7 days that hold the new day may hold too many.
 * What the own side's contacts cause is said first; what only the other's cause is `other-purpose`.
 */
export const DECISION = `
  with human as materialized (
    select distinct coalesce(p.canonical_id, p.id) as person_id
    from unnest($1::uuid[]) requested(id) join person p on p.id = requested.id
  ), asked as materialized (
    select p.id as person_id, p.erased_at, zone.day, zone.due_at
    from human join person p on p.id = human.person_id
    cross join unnest($2::text[], $3::date[], $4::timestamptz[]) zone(name, day, due_at)
    where zone.name = coalesce(p.attributes->>'time_zone', '')
  ), record as materialized (
    select person_id as id, person_id from asked
    union all
    select p.id, asked.person_id from asked join person p on p.canonical_id = asked.person_id
  ), addressed as materialized (
    select distinct record.person_id from record join identity on identity.person_id = record.id
    where $5 = 'email' and identity.kind = 'email'
  ), repeated as (
    select distinct record.person_id from record join contact on contact.person_id = record.id
    where contact.sender_id = $6 and contact.occasion = $7 and contact.channel = $5
  ), consented as (
    select distinct on (record.person_id) record.person_id, consent.decision
    from record join contact_consent consent on consent.person_id = record.id
    where consent.channel = $5 and consent.purpose = $8
    order by record.person_id, consent.at desc, consent.id desc
  ), near as (
    select asked.person_id,
      array_agg(contact.day - asked.day) as days,
      coalesce(array_agg(contact.day - asked.day) filter (where contact.purpose = any($9::text[])), '{}') as own_days
    from record join asked using (person_id) join contact on contact.person_id = record.id
    where contact.limited and contact.state <> 'cancelled'
      and contact.day between asked.day - 30 and asked.day + 30
    group by asked.person_id
  ), decided as materialized (
    select asked.person_id, asked.day, asked.due_at, case
      when asked.erased_at is not null then 'erased'
      when $5 = 'email' and addressed.person_id is null then 'no-address'
      when repeated.person_id is not null then 'already-booked'
      when $11 then null
      when $10 and consented.decision is null then 'no-consent'
      when consented.decision = 'withdrawn' then 'unsubscribed'
      when near.person_id is null then case when least($12::int, $13::int) = 0 then 'week-full' end
      when ${tooSoon('near.own_days')} then 'too-soon'
      when ${full('near.own_days', 7, '$12::int')} then 'week-full'
      when ${full('near.own_days', 30, '$13::int')} then 'month-full'
      when ${tooSoon('near.days')} or ${full('near.days', 7, '$12::int')} or ${full('near.days', 30, '$13::int')}
        then 'other-purpose'
      end as reason
    from asked
    left join addressed using (person_id) left join repeated using (person_id)
    left join consented using (person_id) left join near using (person_id)
  )`;

function tooSoon(days: string): string {
  return `exists (select from unnest(${days}) other where abs(other) < $14::int)`;
}

/** Whether one more on day 0 would make too many within some `length` days: those that end on day 0 or on a later one. */
function full(days: string, length: number, most: string): string {
  return `(cardinality(${days}) >= ${most} and exists (
      select from (select 0 as last union select other from unnest(${days}) other where other between 1 and ${length - 1}) ends
      where (select count(*) from unnest(${days}) other where other > last - ${length} and other <= last) >= ${most}))`;
}
