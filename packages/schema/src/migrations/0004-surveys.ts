import { Migration } from '@mikro-orm/migrations';

/**
 * A version of a survey that was launched is what people answered: nobody changes or removes it any more, whatever a
 * server's code may try. Only its owner could drop the trigger.
 */
export class SurveysMigration extends Migration {
  override up(): void {
    for (const statement of [KEEP, TRIGGER]) this.addSql(statement);
  }
}

const KEEP = `
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

const TRIGGER = `
create trigger keep_launched_version before update or delete on public.survey_version
for each row execute function public.keep_launched_version();
`;
