import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import type { MeasureInput } from './measure/measure.schema.ts';
import { recordMeasures } from './measure/record-measures.ts';
import type { MomentInput } from './moment/moment.schema.ts';
import { recordMoments } from './moment/record-moments.ts';
import type { PersonInput } from './person/person-input.ts';
import { recordPeople } from './person/record-people.ts';
import type { Numbered, RecordOptions, RecordOutcome } from './staging/record-outcome.ts';
import type { UnitInput } from './unit/read-unit-rows.ts';
import { recordUnits } from './unit/record-units.ts';

/** Inputs as the rows of a file whose header is row 1. */
export async function* numbered<Input>(inputs: Iterable<Input>): AsyncGenerator<Numbered<Input>> {
  let row = 1;
  for (const input of inputs) yield { ...input, row: (row += 1) };
}

const OPTIONS: RecordOptions = { source: 'test', apply: true, actor: null, now: new Date('2026-09-15T10:00:00Z') };

/** Records units in a transaction of their own, on 15 September 2026 unless told otherwise. */
export function givenUnits(
  database: Database,
  units: Iterable<UnitInput>,
  options: Partial<RecordOptions> = {},
): Promise<RecordOutcome> {
  return inTransaction(database.app, (_, client) => recordUnits(client, numbered(units), { ...OPTIONS, ...options }));
}

/** Records people likewise. */
export function givenPeople(
  database: Database,
  people: Iterable<PersonInput>,
  options: Partial<RecordOptions> = {},
): Promise<RecordOutcome> {
  return inTransaction(database.app, (_, client) => recordPeople(client, numbered(people), { ...OPTIONS, ...options }));
}

/** Records moments likewise; `refreshRollups` brings them into the figures. */
export function givenMoments(
  database: Database,
  moments: Iterable<MomentInput>,
  options: Partial<RecordOptions> = {},
): Promise<RecordOutcome> {
  return inTransaction(database.app, (_, client) =>
    recordMoments(client, numbered(moments), { ...OPTIONS, ...options }),
  );
}

/** Records measures likewise. */
export function givenMeasures(
  database: Database,
  measures: Iterable<MeasureInput>,
  options: Partial<RecordOptions> = {},
): Promise<RecordOutcome> {
  return inTransaction(database.app, (_, client) =>
    recordMeasures(client, numbered(measures), { ...OPTIONS, ...options }),
  );
}
