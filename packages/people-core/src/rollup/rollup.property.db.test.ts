import { setTimeout } from 'node:timers/promises';
import { ApplicationError } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MomentInput } from '../moment/moment.schema.ts';
import { unitByRelationship } from '../moment/unit-by-relationship.ts';
import { addDays } from '../period/day.ts';
import { erasePerson } from '../person/erase-person.ts';
import { mergePeople } from '../person/merge-people.ts';
import { unmergePeople } from '../person/unmerge-people.ts';
import { moveRelationship } from '../relationship/move-relationship.ts';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { readMoments, readRows, recount } from './recount.ts';
import { refreshRollups } from './refresh-rollups.ts';
import { verifyRollups } from './verify-rollups.ts';

const UNITS = ['MAD', 'BCN', 'SEV'];
const CUTS = { wowCut: 80, painCut: 80 };

const person = fc.integer({ min: 0, max: 5 }).map((number) => ({ kind: 'email', value: `${number}@example.org` }));
const role = fc.constantFrom('employee' as const, 'customer' as const);
const unit = fc.constantFrom(...UNITS);
// Around New Year: weeks, months and years all end within it.
const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays('2025-12-15', offset));
const intensity = fc.integer({ min: 0, max: 5 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

// Few ids: most of what is told is a retry, a correction or told by two connections at once.
const moment: fc.Arbitrary<MomentInput> = fc.record({
  externalId: fc.integer({ min: 0, max: 25 }).map(String),
  person,
  role,
  unit: optional(unit),
  day,
  felt: optional(fc.record({ joy: intensity, pride: intensity, anger: intensity }, { requiredKeys: [] })),
  recommend: optional(fc.integer({ min: 0, max: 10 })),
  told: optional(fc.integer({ min: 0, max: 3 })),
  toldValence: optional(fc.constantFrom(-1, 0, 1)),
  pumPositive: optional(fc.integer({ min: 1, max: 5 })),
  pumUnique: optional(fc.constant(5)),
  pumMemorable: optional(fc.constant(4)),
  answers: fc.dictionary(fc.constantFrom('fft', 'q1'), fc.constantFrom(0.1, 0.2, 1, 7)),
});

const named = <Name extends string>(does: Name) => ({ does: fc.constant(does) });
const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ ...named('tell'), moments: fc.array(moment, { minLength: 1, maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ ...named('tie'), person, role, unit, from: day }) },
  { weight: 3, arbitrary: fc.record({ ...named('move'), person, role, unit, from: day }) },
  { weight: 2, arbitrary: fc.record({ ...named('merge'), kept: person, merged: person }) },
  { weight: 2, arbitrary: fc.record({ ...named('part'), pick: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ ...named('erase'), person }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(
    db.database,
    UNITS.map((code) => ({ code, name: code })),
  );
});
afterAll(() => db.close());

const context = () => ({ em: db.em(), actor: null, scope: { everything: true } as const, now: () => new Date() });

/** Refusals are right answers here: two connections may both want to merge, move or erase the same person. */
async function take(action: Step): Promise<void> {
  try {
    await play(action);
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
  }
}

async function play(action: Step): Promise<void> {
  if (action.does === 'tell') {
    const outcome = await givenMoments(db.database, action.moments);
    expect(outcome.new + outcome.unchanged + outcome.corrected + outcome.rejected).toBe(action.moments.length);
  } else if (action.does === 'tie') {
    const { value } = action.person;
    const relationships = [{ role: action.role, unit: action.unit, from: action.from }];
    await givenPeople(db.database, [{ externalId: value, identities: [action.person], relationships }]);
  } else if (action.does === 'move') {
    const [tie] = await db.sql()<{ id: string; unit: string }>(
      `select tie.id, unit.id as unit from relationship tie join identity using (person_id) join unit on unit.code = $3
       where identity.value = $1 and tie.role = $2 order by tie.from_day desc limit 1`,
      [action.person.value, action.role, action.unit],
    );
    if (tie) await moveRelationship(context(), { relationshipId: tie.id, unitId: tie.unit, from: action.from });
  } else if (action.does === 'merge') {
    const [keptId, mergedId] = [await idOf(action.kept.value), await idOf(action.merged.value)];
    if (keptId && mergedId) await mergePeople(context(), { keptId, mergedId });
  } else if (action.does === 'part') {
    const merges = await db.sql()<{ id: string }>('select id from person_merge where undone_at is null order by id');
    const merge = merges[action.pick % Math.max(1, merges.length)];
    if (merge) await unmergePeople(context(), { mergeId: merge.id });
  } else {
    const personId = await idOf(action.person.value);
    if (personId) await erasePerson(context(), { personId });
  }
}

async function idOf(value: string): Promise<string | undefined> {
  const [found] = await db.sql()<{ id: string }>('select person_id as id from identity where value = $1', [value]);
  return found?.id;
}

async function workUntil(over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await refreshRollups(db.database.worker);
    await setTimeout(Math.random() * 5);
  }
}

/** Nobody, nothing, and no partition yet: those too are made by whoever comes first. */
async function beginAgain(): Promise<void> {
  const sql = db.sql();
  const partitions = await sql<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'moment'::regclass`,
  );
  for (const { name } of partitions) await sql(`drop table ${name}`);
  await sql(`truncate relationship, identity, person_merge, person, moment_event, intake_key, dirty_bucket, dirty_person,
    moment_role, rollup, rollup_answer, audit_event`);
}

async function playWith(scripts: readonly (readonly Step[])[], workers: number): Promise<void> {
  await beginAgain();
  const over = new AbortController();
  const working = Array.from({ length: workers }, () => workUntil(over.signal));
  const played = await Promise.allSettled(
    scripts.map(async (script) => {
      for (const action of script) await take(action);
    }),
  );
  over.abort();
  await Promise.all(working);
  for (const script of played) if (script.status === 'rejected') throw script.reason;
  await refreshRollups(db.database.worker);
}

test('whatever happens at once, the rollups are what a recount of all moments gives, exactly', async () => {
  const script = fc.array(step, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(script, { minLength: 1, maxLength: 4 }), async (scripts) => {
      await playWith(scripts, 2);
      const sql = db.sql();
      expect(await verifyRollups(sql)).toEqual([]);
      expect(await readRows(sql)).toEqual(recount(await readMoments(sql), CUTS));
      // Every key that was not erased leads to its one moment, and there are no others.
      expect(
        await sql(`select known.moment_id, moment.id from intake_key known
          full join moment on moment.id = known.moment_id and moment.unit_id = known.unit_id and moment.day = known.day
          where (moment.id is null) <> coalesce(known.erased, false) or known.key is null`),
      ).toEqual([]);
      // Every moment that took its unit from a relationship lies where that says now.
      expect(
        await sql(`select moment.id from moment
          cross join lateral (${unitByRelationship('moment.person_id', 'moment.role', 'moment.day')}) tied
          where unit_by_relationship and tied.units = 1 and tied.unit_id <> moment.unit_id`),
      ).toEqual([]);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 8), endOnFailure: true },
  );
}, 300_000);
