/**
 * Takes a person out of the history of moments. That history is append-only for every role of the server; erasure
 * is the one thing that must reach into it, and it can do nothing but forget.
 */
export const momentHistorySql = `
create function public.forget_moment_history(persons uuid[]) returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $body$
  update public.moment_event set before = null, person_id = null where person_id = any (persons)
$body$;
`;
