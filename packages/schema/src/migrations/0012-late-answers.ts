import { Migration } from '@mikro-orm/migrations';

/** After the window of an anonymous wave nothing is taken any more; what was taken is acknowledged again. */
export class LateAnswersMigration extends Migration {
  override up(): void {
    this.addSql(PUT_IN_INBOX);
  }
}

/** A null answer puts nothing in: it asks whether one is there. */
const PUT_IN_INBOX = `
create or replace function guarded.put_in_inbox(wave uuid, token bytea, answer bytea) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  locked guarded.protected_wave;
begin
  select * into locked from guarded.protected_wave where id = wave for share;
  if locked.id is null or locked.mode <> 'anonymous' then return 'unknown'; end if;
  if locked.closed or answer is null then
    return case
      when exists (select from guarded.inbox where token_hash = token and wave_id = wave)
        or exists (select from guarded.spent where wave_id = wave and token_hash = token)
      then 'accepted' else 'closed' end;
  end if;
  insert into guarded.inbox (token_hash, wave_id, sealed) values (token, wave, answer) on conflict do nothing;
  return 'accepted';
end
$body$;
`;
