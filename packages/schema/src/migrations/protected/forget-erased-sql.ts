/** Whoever erases a person, erases the confidential answers too that nothing was released of, in the same transaction. */
export const forgetErasedSql = `
create function public.forget_erased_participant() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  perform guarded.forget(array(select id from public.invitation where person_id = new.id));
  return null;
end
$body$;

create trigger forget_erased_participant after update of erased_at on public.person
for each row when (old.erased_at is null and new.erased_at is not null)
execute function public.forget_erased_participant();
`;
