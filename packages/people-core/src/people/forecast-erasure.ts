import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { requirePersonInScope } from '../person/require-person-in-scope.ts';
import { samePerson } from '../person/same-person.ts';
import { peopleView } from './people-view.ts';
import type { ErasureForecast, PersonInputById } from './person.schema.ts';
import { seenPerson } from './seen-person.ts';

/** What `erasePerson` would take away. @throws NotFoundError `person-unknown`, NotAllowedError `person-out-of-scope` */
export async function forecastErasure(ctx: VerbContext, { id }: PersonInputById): Promise<ErasureForecast> {
  const sql = sqlOf(ctx.em);
  const view = await peopleView(sql, ctx);
  const { personId } = await seenPerson(sql, view, id);
  await requirePersonInScope(sql, ctx.scope, personId, view.day, 'id');
  const [counted] = await sql<ErasureForecast>(
    `with record as materialized (${samePerson('$1')})
     select (select count(*)::int from record) as records,
       (select count(*)::int from relationship where person_id in (select id from record)) as relationships,
       (select count(*)::int from identity where person_id in (select id from record)) as identities,
       (select count(*)::int from moment where person_id in (select id from record)) as moments`,
    [personId],
  );
  return counted ?? { records: 0, relationships: 0, identities: 0, moments: 0 };
}
