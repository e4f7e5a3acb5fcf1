/**
 * Relationships as lists of people find them: each with the person who stands for its record, and their name folded, so
 * that one index gives a page of a role or a unit in the order of names. Triggers keep it, in the statement that changes
 * a person or a relationship; whoever has no name comes last.
 */
export const personListingSql = `
create table public.person_listing (
  relationship_id uuid primary key,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  from_day date,
  to_day date,
  name_key text collate "C" not null,
  language text
);
create index person_listing_role_name on public.person_listing (role, name_key, relationship_id)
  include (person_id, unit_id, from_day, to_day, language);
create index person_listing_role_newest on public.person_listing (role, relationship_id)
  include (person_id, unit_id, from_day, to_day, language);
create index person_listing_unit on public.person_listing (unit_id, role);
create index person_listing_person on public.person_listing (person_id, relationship_id);
`;

/** What part of a name finds whom. The extension may have been put elsewhere by whoever runs the database. */
export const personListingSearchSql = `
do $body$
declare
  place text;
begin
  if not exists (select from pg_extension where extname = 'pg_trgm') then
    create schema if not exists extension;
    create extension pg_trgm with schema extension;
  end if;
  select quote_ident(nspname) into place
  from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm';
  execute format('create index person_listing_name on public.person_listing using gin (name_key %s.gin_trgm_ops)', place);
end
$body$;
`;

export const listingTriggersSql = `
create function public.list_relationships() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  -- A tie that is corrected to another unit gets another id: the listing of the old one goes.
  if tg_op = 'UPDATE' then
    delete from public.person_listing listing using earlier
    where listing.relationship_id = earlier.id and not exists (select from changed where changed.id = earlier.id);
  end if;
  insert into public.person_listing (relationship_id, person_id, role, unit_id, from_day, to_day, name_key, language)
  select tie.id, standing.id, tie.role, tie.unit_id, tie.from_day, tie.to_day,
    coalesce(public.fold_name(standing.name), chr(65535)), standing.language
  from changed tie
  join public.person record on record.id = tie.person_id
  join public.person standing on standing.id = coalesce(record.canonical_id, record.id)
  on conflict (relationship_id) do update set person_id = excluded.person_id, role = excluded.role,
    unit_id = excluded.unit_id, from_day = excluded.from_day, to_day = excluded.to_day,
    name_key = excluded.name_key, language = excluded.language;
  return null;
end
$body$;

create function public.unlist_relationships() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  if tg_op = 'TRUNCATE' then
    -- Not truncated: the statement may be emptying this table too, and then it is in use.
    delete from public.person_listing;
  else
    delete from public.person_listing listing using removed where listing.relationship_id = removed.id;
  end if;
  return null;
end
$body$;

-- Planned anew each time: a plan made for no person at all would be kept, and take for ever for a million.
create function public.list_person_again() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  execute 'update public.person_listing listing set person_id = standing.id,
      name_key = coalesce(public.fold_name(standing.name), chr(65535)), language = standing.language
    from changed
    join earlier on earlier.id = changed.id and earlier.canonical_id is distinct from changed.canonical_id
    join public.relationship tie on tie.person_id = changed.id
    join public.person standing on standing.id = coalesce(changed.canonical_id, changed.id)
    where listing.relationship_id = tie.id';
  execute 'update public.person_listing listing set
      name_key = coalesce(public.fold_name(changed.name), chr(65535)), language = changed.language
    from changed
    join earlier on earlier.id = changed.id
      and (earlier.name, earlier.language) is distinct from (changed.name, changed.language)
    where listing.person_id = changed.id';
  return null;
end
$body$;

create trigger list_added after insert on public.relationship
  referencing new table as changed for each statement execute function public.list_relationships();
create trigger list_changed after update on public.relationship
  referencing old table as earlier new table as changed for each statement execute function public.list_relationships();
create trigger unlist_removed after delete on public.relationship
  referencing old table as removed for each statement execute function public.unlist_relationships();
create trigger unlist_all after truncate on public.relationship
  for each statement execute function public.unlist_relationships();
create trigger list_again after update on public.person
  referencing old table as earlier new table as changed for each statement execute function public.list_person_again();
`;
