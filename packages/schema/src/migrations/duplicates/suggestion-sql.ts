/**
 * Records that are probably one person, once for each face by which somebody may look at them: what of them employees'
 * files told, what customers' files told, and all of it. Whoever sees one face learns by it of no other.
 */
export const suggestionSql = `
create table public.duplicate_suggestion (
  id uuid primary key,
  one_id uuid not null,
  other_id uuid not null,
  face text not null check (face in ('employee', 'customer', 'whole')),
  likeness real not null check (likeness between 0 and 1),
  evidence jsonb not null,
  decision text check (decision in ('same', 'different')),
  decided_at timestamptz,
  account_id uuid,
  merge_id uuid,
  check (one_id < other_id),
  unique (one_id, other_id, face)
);
create index duplicate_suggestion_open on public.duplicate_suggestion (face, likeness desc, id) where decision is null;
create index duplicate_suggestion_other on public.duplicate_suggestion (other_id);
create index duplicate_suggestion_merge on public.duplicate_suggestion (merge_id) where merge_id is not null;

create table public.person_to_compare (
  person_id uuid not null,
  id bigint generated always as identity,
  primary key (person_id, id)
);
`;

/** Whoever came or was changed is compared anew, whatever changed them. Plain appends: a mark that is taken loses none. */
export const markToCompareSql = `
create function public.mark_to_compare() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  if tg_table_name = 'person' then
    if tg_op = 'INSERT' then
      insert into public.person_to_compare (person_id) select id from changed;
    else
      insert into public.person_to_compare (person_id)
      select changed.id from changed join earlier using (id)
      where (changed.name, changed.birth_day, changed.attributes, changed.canonical_id)
        is distinct from (earlier.name, earlier.birth_day, earlier.attributes, earlier.canonical_id)
      union
      select earlier.canonical_id from changed join earlier using (id)
      where earlier.canonical_id is distinct from changed.canonical_id and earlier.canonical_id is not null;
    end if;
  else
    insert into public.person_to_compare (person_id) select distinct person_id from changed;
  end if;
  return null;
end
$body$;

create trigger compare_new after insert on public.person
  referencing new table as changed for each statement execute function public.mark_to_compare();
create trigger compare_changed after update on public.person
  referencing old table as earlier new table as changed for each statement execute function public.mark_to_compare();
create trigger compare_named after insert on public.identity
  referencing new table as changed for each statement execute function public.mark_to_compare();
create trigger compare_named_again after update on public.identity
  referencing new table as changed for each statement execute function public.mark_to_compare();
create trigger compare_unnamed after delete on public.identity
  referencing old table as changed for each statement execute function public.mark_to_compare();
create trigger compare_tied after insert on public.relationship
  referencing new table as changed for each statement execute function public.mark_to_compare();
create trigger compare_tied_again after update on public.relationship
  referencing new table as changed for each statement execute function public.mark_to_compare();
create trigger compare_untied after delete on public.relationship
  referencing old table as changed for each statement execute function public.mark_to_compare();

insert into public.person_to_compare (person_id) select id from public.person where erased_at is null;
`;

/** What a record is found by: each is a key that few others have. */
export const blockingIndexesSql = [
  `create index "person_birth_day" on "person" ("birth_day")`,
  `create index "person_folded_name" on "person" (fold_name("name"))`,
  `create index "identity_phone" on "identity" (right("value", 9)) where "kind" = 'phone'`,
  `create index "identity_local_part" on "identity" (split_part("value", '@', 1)) where "kind" = 'email'`,
  `create index "person_address" on "person" (address_in("attributes")) where address_in("attributes") is not null`,
  `create index "relationship_address" on "relationship" (address_in("attributes")) where address_in("attributes") is not null`,
];
