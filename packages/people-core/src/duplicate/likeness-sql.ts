/** From this likeness on two records are put before a person. */
const LEAST = 0.78;
const ALIKE_NAMES = 0.6;
const ALIKE_ADDRESSES = 0.6;

/**
 * SQL for `(one_id, other_id, face, likeness, evidence)` of `candidate (one_id, other_id)`, for each face by what that face
 * shows and by nothing else: the days of birth and what is kept of the person are not customers' files' to tell.
 *
 * Likeness is Σ weight · agreement / (1 + Σ weight) over the fields that both have: name and day of birth 4 (a near day
 * 3 · 0.8), phone 3, address 2, the e-mail's local part 2; numbers and addresses of mail that differ weigh 0.5 and 0.25,
 * since people have several. A name never suffices; who has none needs two other fields. Days of birth that contradict
 * each other, or two employee numbers of one source, rule it out.
 */
export const likenessSql = `
  with compared as materialized (
    select one.person_id as one_id, other.person_id as other_id, one.face,
      name_likeness(one.name_key, other.name_key) as name,
      one.birth_day = other.birth_day as same_day,
      is_near_day(one.birth_day, other.birth_day) as near_day,
      one.phones && other.phones as phone,
      one.mails && other.mails as email,
      (select max(text_likeness(mine, theirs))
        from unnest(one.addresses) mine cross join unnest(other.addresses) theirs) as address
    from candidate
    join fact one on one.person_id = candidate.one_id
    join fact other on other.person_id = candidate.other_id and other.face = one.face
    where not coalesce(not one.numbers && other.numbers and one.sources && other.sources, false)
  ), weighed as materialized (
    select *, (
        4 * coalesce(name, 0) + 4 * coalesce(same_day::int, 0) + 2.4 * coalesce(near_day::int, 0)
          + 3 * coalesce(phone::int, 0) + 2 * coalesce(email::int, 0) + 2 * coalesce(address, 0)
      ) / (1 + 4 * (name is not null)::int + 4 * coalesce(same_day::int, 0) + 3 * coalesce(near_day::int, 0)
        + case when phone then 3 when not phone then 0.5 else 0 end
        + case when email then 2 when not email then 0.25 else 0 end + 2 * (address is not null)::int) as likeness,
      coalesce(same_day or near_day, false)::int + coalesce(phone, false)::int + coalesce(email, false)::int
        + coalesce(address >= ${ALIKE_ADDRESSES}, false)::int as agreeing
    from compared
    where coalesce(same_day or near_day, true)
  )
  select one_id, other_id, face, likeness, jsonb_strip_nulls(jsonb_build_object(
      'name', round(name::numeric, 2),
      'birthDay', case when same_day then 'same' when near_day then 'near' end,
      'phone', nullif(phone, false),
      'email', nullif(email, false),
      'address', case when address >= ${ALIKE_ADDRESSES} then round(address::numeric, 2) end)) as evidence
  from weighed
  where likeness >= ${LEAST}
    and case when name is null then agreeing >= 2 else name >= ${ALIKE_NAMES} and agreeing >= 1 end`;

/** SQL for `fact`: what each face shows of the persons in `candidate`; a side's face only of whom it has a tie to. */
export const factSql = `
  select named.person_id, face, fold_name(named.name) as name_key, case when face <> 'customer' then named.birth_day end as birth_day,
    key.*, place.addresses
  from (select distinct person_id, name, birth_day from (
      select one_id as person_id from candidate union select other_id from candidate) either
    join person on person.id = either.person_id) named
  cross join unnest(array['employee', 'customer', 'whole']) face
  cross join lateral (
    select array_agg(distinct right(value, 9)) filter (where kind = 'phone') as phones,
      array_agg(distinct split_part(value, '@', 1)) filter (where kind = 'email') as mails,
      array_agg(value) filter (where kind = 'employee-number') as numbers,
      array_agg(kind) filter (where kind like 'source:%') as sources
    from person record join identity on identity.person_id = record.id
    where (record.id = named.person_id or record.canonical_id = named.person_id)
      and (face = 'whole' or face = any(identity.sides))
  ) key
  cross join lateral (
    select array_agg(distinct address) filter (where address is not null) as addresses from (
      select address_in(record.attributes) as address from person record
      where face = 'whole' and (record.id = named.person_id or record.canonical_id = named.person_id)
      union all
      select address_in(tie.attributes) from person record join relationship tie on tie.person_id = record.id
      where (record.id = named.person_id or record.canonical_id = named.person_id) and face in ('whole', tie.role)
    ) told
  ) place
  where face = 'whole'
    or exists (select from person_listing tie where tie.person_id = named.person_id and tie.role = face)`;
