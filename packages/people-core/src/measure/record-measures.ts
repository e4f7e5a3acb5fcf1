import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, sqlOfClient, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { making, stateOf } from '../changes/note-changes.ts';
import { noteProblems } from '../staging/note-problems.ts';
import { readOutcome } from '../staging/read-outcome.ts';
import { readRowStatuses } from '../staging/read-row-statuses.ts';
import type { Numbered, RecordOptions, RecordOutcome } from '../staging/record-outcome.ts';
import { stageRows } from '../staging/stage-rows.ts';
import { holdUnits } from '../unit/hold-units.ts';
import { MEASURE_TABLE, MEASURE_VALUES, measureStaging } from './measure-staging.ts';
import type { MeasureInput } from './measure.schema.ts';

const KEY = ['unit_id', 'side', 'metric', 'grain', 'period'] as const;
const SAME = `${KEY.map((column) => `known.${column} = planned.${column}`).join(' and ')} and known.source = $1`;
const DIFFERENT = `(${MEASURE_VALUES.map((column) => `known.${column}`).join(', ')})
  is distinct from (${MEASURE_VALUES.map((column) => `planned.${column}`).join(', ')})`;

/**
 * Records aggregates of another system in the caller's transaction. A unit, side, metric and period is one measure of
 * a source: told again it is unchanged, told differently it is corrected, and `measure_event` keeps what it was.
 */
export async function recordMeasures(
  client: PoolClient,
  rows: AsyncIterable<Numbered<MeasureInput>>,
  options: RecordOptions,
): Promise<RecordOutcome> {
  const sql = sqlOfClient(client);
  const total = await stageRows(client, measureStaging, rows, options.onProgress?.bind(options));
  if (options.apply) {
    await lockForTransaction(sql, `measures of ${options.source}`);
    await holdUnits(sql, `select unit_code from ${MEASURE_TABLE}`);
  }
  await plan(sql, options.source);
  const counts = await countStatuses(sql);
  if (options.apply && counts.new + counts.corrected > 0) await apply(sql, options);
  const found = await readOutcome(sql, MEASURE_TABLE, { total, unchanged: 0, ...counts });
  const outcome = { ...found, unchanged: total - counts.new - counts.corrected - found.rejected };
  if (!options.eachRow) return outcome;
  return { ...outcome, statuses: await readRowStatuses(sql, MEASURE_TABLE, 'select row, status from planned_measure') };
}

/** `planned_measure`: the rows that can be recorded, each natural key once, with `status` new, corrected or unchanged. */
async function plan(sql: Sql, source: string): Promise<void> {
  await noteProblems(
    sql,
    MEASURE_TABLE,
    { field: 'unit', reason: 'unit-unknown', severity: 'rejected' },
    `select row, jsonb_build_object('unit', unit_code) from ${MEASURE_TABLE}
     where unit_code is not null and not exists (select from unit where unit.code = unit_code)`,
  );
  const content = MEASURE_VALUES.join(', ');
  await noteProblems(
    sql,
    MEASURE_TABLE,
    { field: 'value', reason: 'measure-repeated', severity: 'rejected' },
    `select row, jsonb_build_object('first', first_row) from (
       select row, first_value(row) over same as first_row, (${content}) as content,
         first_value((${content})) over same as first_content
       from ${MEASURE_TABLE} where unit_code is not null
       window same as (partition by unit_code, side, metric, grain, period order by row)
     ) repeated where row <> first_row and content is distinct from first_content`,
  );
  await sql('drop table if exists pg_temp.planned_measure');
  await sql(`create temp table planned_measure on commit drop as
    select distinct on (unit.id, side, metric, grain, period) staged.*, unit.id as unit_id, null::text as status
    from ${MEASURE_TABLE} staged join unit on unit.code = staged.unit_code
    where not exists (select from ${MEASURE_TABLE}_problem problem
      where problem.row = staged.row and problem.severity = 'rejected')
    order by unit.id, side, metric, grain, period, staged.row`);
  await sql(
    `update planned_measure target set status = case when known.id is null then 'new'
       when ${DIFFERENT} then 'corrected' else 'unchanged' end
     from planned_measure planned left join measure known on ${SAME} where target.row = planned.row`,
    [source],
  );
}

async function countStatuses(sql: Sql): Promise<Pick<RecordOutcome, 'new' | 'corrected'>> {
  const [counts] = await sql<Pick<RecordOutcome, 'new' | 'corrected'>>(
    `select count(*) filter (where status = 'new')::int as new,
       count(*) filter (where status = 'corrected')::int as corrected from planned_measure`,
  );
  return counts ?? { new: 0, corrected: 0 };
}

async function apply(sql: Sql, { source, actor, noted }: RecordOptions): Promise<void> {
  const corrected = `planned_measure planned join measure known on ${SAME} where planned.status = 'corrected'`;
  await sql(
    `insert into measure_event (unit_id, id, kind, measure_id, before, account_id)
     select known.unit_id, planned.id, 'corrected', known.id, to_jsonb(known), $2 from ${corrected}`,
    [source, actor?.accountId ?? null],
  );
  if (noted) {
    await sql(
      `insert into changed_row (kind, id, before, state) select 'measure', known.id, to_jsonb(known), 0 from ${corrected}`,
      [source],
    );
  }
  await sql(
    `update measure known set ${MEASURE_VALUES.map((column) => `${column} = planned.${column}`).join(', ')}
     from planned_measure planned where ${SAME} and planned.status = 'corrected'`,
    [source],
  );
  if (noted) {
    await sql(`update changed_row noted set state = ${stateOf('measure')} from measure
      where noted.kind = 'measure' and noted.id = measure.id
        and measure.unit_id in (select unit_id from planned_measure)`);
  }
  const columns = [...KEY, ...MEASURE_VALUES, 'external_id', 'id'].join(', ');
  const insert = `insert into measure (${columns}, source) select ${columns}, $1 from planned_measure where status = 'new'`;
  await sql(making('measure', insert, noted), [source]);
  await recordAudit(sql, actor, { action: 'measure.recorded', subject: 'measure', details: { source } });
}
