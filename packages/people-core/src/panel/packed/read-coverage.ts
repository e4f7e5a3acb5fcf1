import type { Sql } from '@unisono/database/sql';
import type { Day } from '../../period/day.ts';
import type { Grain } from '../../period/period.ts';
import type { Role } from '../../relationship/relationship.schema.ts';
import { METRICS } from '../../scores/metrics.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/** The buckets of all units on one side in one period. */
export interface Buckets {
  readonly role: Role;
  readonly grain: Grain;
  readonly period: Day;
}

/** Which units have which metrics there (bit i of a mask is metric i), by emotion set, and which units which answers. */
export interface Coverage extends Buckets {
  readonly metrics: { readonly units: Int32Array; readonly sets: Int16Array; readonly masks: Int32Array };
  readonly answers: ReadonlyMap<string, Int32Array>;
}

const MASK = METRICS.map((_, index) => `((n[${index + 1}] > 0)::int << ${index})`).join(' | ');
const ENTRY_BYTES = 22;

/** One pass over the rollups; of all buckets, or only of those of `among`. */
export async function readCoverage(sql: Sql, numbers: UnitNumbers, among?: readonly Buckets[]): Promise<Coverage[]> {
  const chosen = among
    ? `where (role, grain, period) in (select role, grain, period
        from jsonb_to_recordset($1::jsonb) b (role text, grain text, period date))`
    : '';
  const values = among ? [JSON.stringify(among)] : [];
  const metrics = await sql<Buckets & { entries: Buffer }>(
    `select role, grain, period, string_agg(entry, '') as entries from (
       select role, grain, period, uuid_send(unit_id) || int2send(emotion_set) || int4send(${MASK}) as entry
       from rollup ${chosen} offset 0) packed
     group by role, grain, period`,
    values,
  );
  const answers = await sql<Buckets & { code: string; units: Buffer }>(
    `select role, grain, period, code, string_agg(uuid_send(unit_id), '') as units
     from rollup_answer ${chosen} group by role, grain, period, code order by code`,
    values,
  );
  const told = Map.groupBy(answers, bucketsName);
  return metrics.map(({ entries, ...buckets }) => ({
    ...buckets,
    metrics: unpackEntries(entries, numbers),
    answers: new Map(
      (told.get(bucketsName(buckets)) ?? []).map(({ code, units }) => [code, unpackUnits(units, numbers)]),
    ),
  }));
}

export function bucketsName({ role, grain, period }: Buckets): string {
  return `${role} ${grain} ${period}`;
}

function unpackEntries(entries: Buffer, numbers: UnitNumbers): Coverage['metrics'] {
  const count = entries.length / ENTRY_BYTES;
  const metrics = { units: new Int32Array(count), sets: new Int16Array(count), masks: new Int32Array(count) };
  for (let index = 0; index < count; index += 1) {
    const at = index * ENTRY_BYTES;
    metrics.units[index] = numbers.numberAt(entries, at);
    metrics.sets[index] = entries.readInt16BE(at + 16);
    metrics.masks[index] = entries.readInt32BE(at + 18);
  }
  return metrics;
}

function unpackUnits(units: Buffer, numbers: UnitNumbers): Int32Array {
  return Int32Array.from({ length: units.length / 16 }, (_, index) => numbers.numberAt(units, index * 16));
}
