import { lockForTransaction, sqlOfClient } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import { relocateMoments } from '../moment/relocate-moments.ts';
import { lockFactChanges } from '../moment/lock-fact-changes.ts';
import { lockPersons } from '../moment/lock-persons.ts';
import { PEOPLE_LOCK } from '../person/people-lock.ts';
import { samePerson } from '../person/same-person.ts';
import { marksOf } from '../rollup/mark-sql.ts';
import { wakeWorkers } from '../rollup/wake-workers.ts';
import { UNIT_TREE_LOCK } from '../unit/unit-tree-lock.ts';
import { readLeftAlone, type LeftAlone } from './left-alone.ts';
import { undoMeasures } from './undo-measures.ts';
import { undoMoments } from './undo-moments.ts';
import { undoPeople } from './undo-people.ts';
import { undoUnits } from './undo-units.ts';

const CONCERNED = `select id from made_row where kind = 'person'
  union select person_id from changed_row where person_id is not null
  union select person_id from identity where id in (select id from made_row where kind = 'identity')
  union select person_id from relationship where id in (select id from made_row where kind = 'relationship')
  union select fact.person_id from made_row made join intake_key known on known.moment_id = made.id
    join moment fact on fact.unit_id = known.unit_id and fact.day = known.day and fact.id = made.id
    where made.kind = 'moment'`;

/**
 * Takes back what a batch did, in the caller's transaction: what is noted in `made_row` and `changed_row`
 * (`beginChanges`) is removed and restored, and figures are counted again. What something changed since, or what
 * something hangs on, stays as it is; the answer says how much of what, and why. Reasons: `changed-later`,
 * `erased-later`, `merged-later`, `named-later`, `tied-later`, `used-later`, `overlaps-later`, `unit-gone`. Batches are undone latest first.
 */
export async function undoChanges(client: PoolClient, actor: Actor | null): Promise<LeftAlone[]> {
  const sql = sqlOfClient(client);
  await sql('analyze made_row');
  await sql('analyze changed_row');
  await sql('drop table if exists pg_temp.left_row');
  await sql(`create temp table left_row (kind text, id uuid, reason text not null, name text, primary key (kind, id))
    on commit drop`);
  const units = await sql(
    `select from made_row where kind = 'unit' union all select from changed_row where kind = 'unit' limit 1`,
  );
  if (units.length > 0) await lockForTransaction(sql, UNIT_TREE_LOCK);
  await lockForTransaction(sql, PEOPLE_LOCK);
  await lockPersons(sql, CONCERNED, 'update');
  await lockFactChanges(sql);
  await undoMeasures(sql, actor);
  await undoMoments(sql, actor);
  const tied = await undoPeople(sql);
  if (tied.length > 0) {
    // Who is employee and customer at once may be so no more.
    await sql(
      marksOf(`select unit_id, role, day from moment where person_id in (${samePerson('select unnest($1::uuid[])')})`),
      [tied],
    );
    await relocateMoments(sql, tied, actor);
  }
  await undoUnits(sql);
  await wakeWorkers(sql);
  return readLeftAlone(sql);
}
