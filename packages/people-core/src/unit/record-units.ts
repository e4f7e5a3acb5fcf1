import { recordAudit } from '@unisono/accounts/server';
import { lockForTransaction, newId, sqlOfClient, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { noteUnitsAfter, noteUnitsBefore } from './note-units.ts';
import { today } from '../organisation/today.ts';
import { PROBLEM_LIMIT, type Numbered, type RecordOptions, type RecordOutcome } from '../staging/record-outcome.ts';
import { loadUnitTree } from './load-unit-tree.ts';
import { planUnits, type KnownUnit, type UnitPlan, type UnitSituation } from './plan-units.ts';
import type { UnitInput } from './read-unit-rows.ts';
import { saveTimelines } from './save-timelines.ts';
import { UNIT_TREE_LOCK } from './unit-tree-lock.ts';

/**
 * Records a batch of units in the caller's transaction: found by their code, new ones made, names corrected, and
 * moved from the row's day (today where it names none). The batch is planned in memory: a tree has to be walked.
 */
export async function recordUnits(
  client: PoolClient,
  rows: AsyncIterable<Numbered<UnitInput>>,
  options: RecordOptions,
): Promise<RecordOutcome> {
  const sql = sqlOfClient(client);
  const batch: Numbered<UnitInput>[] = [];
  for await (const row of rows) batch.push(row);
  options.onProgress?.(batch.length);
  await lockForTransaction(sql, UNIT_TREE_LOCK);
  const plan = planUnits(await situation(sql, options.now), batch);
  const rejectedRows = new Set(plan.problems.map((problem) => problem.row));
  const outcome: RecordOutcome = {
    total: batch.length,
    new: plan.created.length,
    unchanged: plan.unchanged,
    corrected: plan.corrected.length,
    rejected: rejectedRows.size,
    warnings: 0,
    problems: plan.problems.toSorted((one, other) => one.row - other.row).slice(0, PROBLEM_LIMIT),
  };
  if (options.apply && outcome.new + outcome.corrected > 0) await apply(sql, plan, options, outcome);
  return outcome;
}

async function situation(sql: Sql, now: Date): Promise<UnitSituation> {
  const units = await sql<KnownUnit>('select id, code, name, kind from unit');
  const tops = await sql<{ id: string }>('select unit_id as id from unit_placement where parent_id is null limit 2');
  const [top] = tops;
  return {
    known: new Map(units.map((unit) => [unit.code, unit])),
    tree: await loadUnitTree(sql),
    rootId: tops.length === 1 && top ? top.id : null,
    today: await today(sql, now),
    newId,
  };
}

async function apply(sql: Sql, plan: UnitPlan, options: RecordOptions, outcome: RecordOutcome): Promise<void> {
  if (options.noted) await noteUnitsBefore(sql, plan);
  await sql(
    'insert into unit (id, code, name, kind) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])',
    columns(plan.created),
  );
  await sql(
    `update unit set name = given.name, kind = given.kind
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) given (id, code, name, kind) where unit.id = given.id`,
    columns(plan.corrected),
  );
  await saveTimelines(sql, plan.timelines);
  if (options.noted) await noteUnitsAfter(sql, plan);
  const { new: created, corrected, rejected } = outcome;
  await recordAudit(sql, options.actor, {
    action: 'unit.recorded',
    subject: 'unit',
    details: { source: options.source, new: created, corrected, rejected },
  });
}

function columns(units: readonly KnownUnit[]): unknown[][] {
  return [
    units.map((unit) => unit.id),
    units.map((unit) => unit.code),
    units.map((unit) => unit.name),
    units.map((unit) => unit.kind),
  ];
}
