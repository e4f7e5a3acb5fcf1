/**
 * Makes the month's partition of `moment` when it is missing. Whoever takes moments in may call it and nothing else
 * of the kind: it runs as the owner, with a search path that nobody can bend. The partition is made apart and then
 * attached, which lets reading and writing of the others go on.
 *
 * A partition shows in the catalogue a moment before other connections are told to look for it; a statement in
 * between sees its maker's commit and not its rows. So the maker holds the month's lock, which goes after the telling,
 * and everybody else waits for it here: before writing to the month, and before counting what a mark says came.
 */
export const momentPartitionSql = `
create function public.ensure_moment_partition(wanted date) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  first_day constant date := date_trunc('month', wanted)::date;
  partition constant text := 'moment_' || to_char(first_day, 'YYYY_MM');
  known constant text := 'select exists (select from pg_class where relname = $1 and relnamespace = ''public''::regnamespace)';
  made boolean;
begin
  if wanted is null or wanted < date '1900-01-01' or wanted >= date '2200-01-01' then
    raise exception 'no partition for the day %', wanted using errcode = 'datetime_field_overflow';
  end if;
  execute known into made using partition;
  if made then
    perform pg_advisory_xact_lock_shared(hashtextextended('public.' || partition, 0));
    return;
  end if;
  -- One maker at a time, whatever the month: attaching waits for attaching, and so in one order only.
  perform pg_advisory_xact_lock(hashtextextended('public.ensure_moment_partition', 0));
  -- Another transaction may have made it while this one waited.
  execute known into made using partition;
  if made then
    perform pg_advisory_xact_lock_shared(hashtextextended('public.' || partition, 0));
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('public.' || partition, 0));
  execute format('create table public.%I (like public.moment including defaults including constraints)', partition);
  execute format(
    'alter table public.moment attach partition public.%I for values from (%L) to (%L)',
    partition, first_day, (first_day + interval '1 month')::date
  );
end
$body$;
`;
