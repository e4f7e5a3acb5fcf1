import { randomUUID } from 'node:crypto';
import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import { SHORT_SET } from './emotion/emotion-set.ts';
import type { MeasureInput } from './measure/measure.schema.ts';
import { recordMeasures } from './measure/record-measures.ts';
import type { MomentInput } from './moment/moment.schema.ts';
import { recordMoments } from './moment/record-moments.ts';
import { recordRelease, type ReleaseContribution } from './panel/record-release.ts';
import type { ReleasedTotals } from './panel/score-of-releases.ts';
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

/** Lets a release join the panel likewise: `told` by unit codes, joined by `+` where they are only told together. */
export function givenRelease(
  database: Database,
  told: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>,
  rest: Partial<ReleaseContribution> = {},
): Promise<void> {
  return inTransaction(database.app, async (sql) => {
    const units = await sql<{ id: string; code: string }>('select id, code from unit');
    const idOf = new Map(units.map(({ id, code }) => [code, id]));
    await recordRelease(sql, {
      releaseId: randomUUID(),
      waveId: randomUUID(),
      side: 'employee',
      day: '2026-08-15',
      emotionSet: SHORT_SET,
      k: 5,
      parts: Object.entries(told).map(([codes, scores]) => ({
        unitIds: codes.split('+').map((code) => idOf.get(code) ?? ''),
        figures: Object.entries(scores).map(([score, answers]) => ({ score, ...answersTold(answers) })),
      })),
      ...rest,
    });
  });
}

function answersTold(answers: readonly number[]): ReleasedTotals {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  const [total, squares] = [1, 2].map((power) => answers.reduce((sum, answer) => sum + answer ** power, 0));
  return { n: answers.length, total: total ?? 0, squares: squares ?? 0, counts };
}
