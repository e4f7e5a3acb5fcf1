import { Migration } from '@mikro-orm/migrations';

/**
 * A version of a survey that was launched is what people answered: nobody changes or removes it any more, whatever a
 * server's code may try; nor what a wave was launched with. Only its owner could drop the triggers.
 */
export class SurveysMigration extends Migration {
  override up(): void {
    for (const statement of [KEEP_VERSION, VERSION_TRIGGER, KEEP_WAVE, WAVE_TRIGGER]) this.addSql(statement);
  }
}

const KEEP_VERSION = `
create function public.keep_launched_version() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  if old.launched_at is not null then
    raise exception 'a launched version of a survey never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$body$;
`;

const VERSION_TRIGGER = `
create trigger keep_launched_version before update or delete on public.survey_version
for each row execute function public.keep_launched_version();
`;

const KEEP_WAVE = `
create function public.keep_launched_wave() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
begin
  if old.launched_at is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' then
    if (old.closed_at is null or new.closed_at = old.closed_at)
      and to_jsonb(new) - 'closed_at' = to_jsonb(old) - 'closed_at' then
      return new;
    end if;
  end if;
  raise exception 'a launched wave can only be closed' using errcode = 'restrict_violation';
end
$body$;
`;

const WAVE_TRIGGER = `
create trigger keep_launched_wave before update or delete on public.wave
for each row execute function public.keep_launched_wave();
`;
