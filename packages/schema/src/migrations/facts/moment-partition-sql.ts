/**
 * Makes the month's partition of `moment` when it is missing. Whoever takes moments in may call it and nothing else
 * of the kind: it runs as the owner, with a search path that nobody can bend. The partition is made apart and then
 * attached, which lets reading and writing of the others go on.
 */
export const momentPartitionSql = `
create function public.ensure_moment_partition(wanted date) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  first_day constant date := date_trunc('month', wanted)::date;
  partition constant text := 'moment_' || to_char(first_day, 'YYYY_MM');
begin
  if wanted is null or wanted < date '1900-01-01' or wanted >= date '2200-01-01' then
    raise exception 'no partition for the day %', wanted using errcode = 'datetime_field_overflow';
  end if;
  if to_regclass('public.' || partition) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('public.ensure_moment_partition'));
  -- Another transaction may have made it while this one waited. A query sees that; to_regclass may still answer
  -- from a cache, which waiting for an advisory lock does not refresh.
  if exists (select from pg_class where relname = partition and relnamespace = 'public'::regnamespace) then
    return;
  end if;
  execute format('create table public.%I (like public.moment including defaults including constraints)', partition);
  execute format(
    'alter table public.moment attach partition public.%I for values from (%L) to (%L)',
    partition, first_day, (first_day + interval '1 month')::date
  );
end
$body$;
`;
