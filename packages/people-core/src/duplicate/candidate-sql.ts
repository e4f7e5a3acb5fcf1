/** A key that more people have than this says nothing of any of them: a day of birth put in for want of one. */
const MOST_OF_ONE_KEY = 500;
/** A day of birth that is nearly the same only counts where few bear the name. */
const MOST_OF_ONE_NAME = 10;

/**
 * SQL for pairs `(one_id, other_id)` of `fresh (person_id, name_key, birth_day)`, whose records are `record (person_id, id, attributes)`, with anybody who has a key in common with
 * them. Each way is answered by an index. A name is no key of its own: it never suffices, and some are very frequent.
 */
export const candidateSql = `
  select person_id as one_id, other_id from fresh
  ${block('select id as record from person where birth_day = fresh.birth_day', MOST_OF_ONE_KEY)}
  -- Thousands are born on one day: only those whose names may be alike are looked at further.
  where fresh.name_key is null or other_name is null or name_likeness(fresh.name_key, fold_name(other_name)) >= 0.6
  union
  select person_id, other_id from fresh
  ${block('select id as record from person where fold_name(name) = fresh.name_key', MOST_OF_ONE_NAME)}
  where is_near_day(fresh.birth_day, other_birth_day)
  union
  ${byIdentity('phone', (value) => `right(${value}, 9)`)}
  union
  ${byIdentity('email', (value) => `split_part(${value}, '@', 1)`)}
  union
  select fresh.person_id, other_id from fresh
  join record using (person_id)
  cross join lateral (
    select address_in(record.attributes) as address
    union select address_in(tie.attributes) from relationship tie where tie.person_id = record.id
  ) known
  ${block(
    `select id as record from person where address_in(attributes) = known.address
     union select person_id from relationship where address_in(attributes) = known.address`,
    MOST_OF_ONE_KEY,
  )}`;

/** Everybody of a key, or nobody where they are too many. */
function block(query: string, most: number): string {
  return `cross join lateral (
    select coalesce(other.canonical_id, other.id) as other_id, other.name as other_name, other.birth_day as other_birth_day
    from (select record, count(*) over () as size from (${query} limit ${most + 1}) found) sized
    join person other on other.id = sized.record
    where size <= ${most} and coalesce(other.canonical_id, other.id) <> fresh.person_id
  ) block`;
}

function byIdentity(kind: string, key: (value: string) => string): string {
  return `select fresh.person_id, other_id from fresh
  join record using (person_id)
  join identity mine on mine.person_id = record.id and mine.kind = '${kind}'
  ${block(
    `select person_id as record from identity where kind = '${kind}' and ${key('value')} = ${key('mine.value')}`,
    MOST_OF_ONE_KEY,
  )}`;
}
