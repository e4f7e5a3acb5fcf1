import { Migration } from '@mikro-orm/migrations';

/**
 * The demo organisation can be removed as a whole, the audit too, which no role of the server may delete. So that
 * nobody empties a real installation by the same door, only a row of `demo_installation` opens it, which no role can
 * write: `begin_demo` does, and only while the installation is empty. Since audited events stay, an installation that
 * was ever used is never a demo.
 */
export class DemoMigration extends Migration {
  override up(): void {
    for (const statement of [INSTALLATION, BEGIN, REMOVE]) this.addSql(statement);
  }
}

const INSTALLATION = `
create table public.demo_installation (
  single boolean primary key default true check (single),
  made_at timestamptz not null default clock_timestamp()
);
`;

const BEGIN = `
create function public.begin_demo() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
begin
  if exists (select from public.audit_event) or exists (select from public.account)
    or exists (select from public.organisation) or exists (select from public.unit)
    or exists (select from public.person) then
    raise exception 'this installation is not empty' using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into public.demo_installation default values;
end
$body$;
`;

/** Marks are locked first, as the worker does, so that the two do not wait for each other in a circle. */
const REMOVE = `
create function public.remove_demo() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  everything constant text := (
    select string_agg(oid::regclass::text, ', ' order by relname)
    from pg_class
    where relnamespace in ('public'::regnamespace, 'guarded'::regnamespace) and relkind in ('r', 'p')
      and not relispartition and relname <> 'schema_migration');
begin
  if not exists (select from public.demo_installation) then
    raise exception 'this installation is not a demo' using errcode = 'object_not_in_prerequisite_state';
  end if;
  lock table public.dirty_bucket in access exclusive mode;
  execute 'truncate ' || everything;
end
$body$;
`;
