import type { Scope } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import { endRelationship } from './end-relationship.ts';
import { moveRelationship } from './move-relationship.ts';

let db: TestDatabase;
const units = new Map<string, string>();
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    ...['MAD', 'BCN', 'SEV'].map((code) => ({ code, name: code, parent: 'ES' })),
  ]);
  const rows = await db.sql()<{ code: string; id: string }>('select code, id from unit');
  for (const { code, id } of rows) units.set(code, id);
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()('truncate moment, moment_event, intake_key, dirty_bucket, relationship, identity, person_merge, person'),
);

const unit = (code: string) => units.get(code) ?? '';
const ctx = (scope: Scope = { everything: true }) => ({
  em: db.em(),
  actor: null,
  scope,
  now: () => new Date('2026-09-15T10:00:00Z'),
});
interface Tie {
  readonly id: string;
  readonly code: string;
  readonly role: string;
  readonly from_day: string | null;
  readonly to_day: string | null;
}
const ties = () =>
  db.sql()<Tie & Record<string, unknown>>(
    `select tie.id, unit.code, tie.role, tie.from_day, tie.to_day from relationship tie join unit on unit.id = tie.unit_id
     order by tie.role, tie.from_day nulls first, unit.code`,
  );
const first = async () => (await ties())[0]?.id ?? '';
const places = async () => (await ties()).map((tie) => [tie.code, tie.from_day, tie.to_day]);

describe('moving', () => {
  beforeEach(() =>
    givenPeople(db.database, [
      {
        externalId: '1',
        identities: [],
        relationships: [{ role: 'employee', unit: 'MAD', from: '2024-01-01', attributes: { job: 'nurse' } }],
      },
    ]),
  );

  test('from a day in the past takes the moments since then along, and only those', async () => {
    await givenMoments(db.database, [
      { externalId: 'before', person: '1', role: 'employee', day: '2026-05-31', recommend: 5 },
      { externalId: 'after', person: '1', role: 'employee', day: '2026-06-01', recommend: 6 },
      { externalId: 'elsewhere', person: '1', role: 'employee', unit: 'SEV', day: '2026-07-01', recommend: 7 },
    ]);
    await db.sql()('truncate dirty_bucket');
    await moveRelationship(ctx(), { relationshipId: await first(), unitId: unit('BCN'), from: '2026-06-01' });
    expect(await places()).toEqual([
      ['MAD', '2024-01-01', '2026-06-01'],
      ['BCN', '2026-06-01', null],
    ]);
    expect(await db.sql()('select external_id, code from moment join unit on unit.id = unit_id order by day')).toEqual([
      { external_id: 'before', code: 'MAD' },
      { external_id: 'after', code: 'BCN' },
      { external_id: 'elsewhere', code: 'SEV' },
    ]);
    expect(await db.sql()('select distinct code from dirty_bucket join unit on unit.id = unit_id order by 1')).toEqual([
      { code: 'BCN' },
      { code: 'MAD' },
    ]);
  });

  test('from its first day moves the whole tie', async () => {
    await moveRelationship(ctx(), { relationshipId: await first(), unitId: unit('BCN'), from: '2024-01-01' });
    expect(await places()).toEqual([['BCN', '2024-01-01', null]]);
  });

  test('refuses what is over, what overlaps, and units of another grant', async () => {
    const relationshipId = await first();
    const manager = ctx({ everything: false, roots: [unit('MAD')] });
    await expect(
      moveRelationship(manager, { relationshipId, unitId: unit('BCN'), from: '2026-06-01' }),
    ).rejects.toMatchObject({ code: 'not-allowed', reason: 'unit-out-of-scope', field: 'unitId' });
    await givenPeople(
      db.database,
      [{ externalId: '1', identities: [], relationships: [{ role: 'employee', unit: 'MAD' }] }],
      { source: 'other' },
    );
    await endRelationship(ctx(), { relationshipId, to: '2026-01-01' });
    await expect(
      moveRelationship(ctx(), { relationshipId, unitId: unit('BCN'), from: '2026-06-01' }),
    ).rejects.toMatchObject({ reason: 'relationship-ended' });
    await expect(endRelationship(ctx(), { relationshipId, to: '2023-01-01' })).rejects.toMatchObject({
      reason: 'ends-before-start',
    });
  });

  test('the file that it came from brings it back to where it was only by a later day', async () => {
    await moveRelationship(ctx(), { relationshipId: await first(), unitId: unit('BCN'), from: '2026-06-01' });
    const outcome = await givenPeople(db.database, [
      { externalId: '1', identities: [], relationships: [{ role: 'employee', unit: 'MAD', from: '2024-01-01' }] },
    ]);
    expect(outcome).toMatchObject({ unchanged: 1 });
    expect(await places()).toHaveLength(2);
  });
});

test('an imported correction of where somebody was takes their moments along', async () => {
  const at = (code: string) =>
    givenPeople(db.database, [
      { externalId: '1', identities: [], relationships: [{ role: 'employee', unit: code, from: '2024-01-01' }] },
    ]);
  await at('MAD');
  await givenMoments(db.database, [
    { externalId: 'm', person: '1', role: 'employee', day: '2026-05-31', recommend: 5 },
  ]);
  await at('BCN');
  expect(await db.sql()('select code from moment join unit on unit.id = unit_id')).toEqual([{ code: 'BCN' }]);
});

function tellBarcelona(...from: (string | undefined)[]) {
  return givenPeople(
    db.database,
    from.map((day) => ({
      externalId: '1',
      identities: [],
      relationships: [{ role: 'employee', unit: 'BCN', from: day }],
    })),
  );
}

test('a row that is rejected leaves its known tie standing, which others must not meet either', async () => {
  await tellBarcelona('2026-02-03');
  expect(await tellBarcelona(undefined, '2026-02-03')).toMatchObject({ new: 0, corrected: 0 });
  await refuseNobodyTwice();
});

const MAY_END_IN = /done|relationship-overlaps|relationship-ended|ends-before-start/;
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
const spoken = fc.record({
  externalId: fc.constantFrom('1', '2'),
  role: fc.constantFrom('employee' as const, 'customer' as const),
  unit: fc.constantFrom('MAD', 'BCN', 'SEV'),
  from: fc.option(day, { nil: undefined }),
  to: fc.option(day, { nil: undefined }),
});

test('whatever is imported, moved and ended, nobody is twice in a unit, and the same file again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(spoken, { maxLength: 6 }), { maxLength: 4 }),
      fc.array(day),
      async (files, days) => {
        await db.sql()('truncate moment, relationship, identity, person_merge, person');
        for (const file of files) {
          const rows = file.map(({ externalId, ...tie }) => ({ externalId, identities: [], relationships: [tie] }));
          await givenPeople(db.database, rows);
          await refuseNobodyTwice();
          for (const [index, tie] of (await ties()).entries()) {
            const on = days[index];
            if (on === undefined) break;
            const verb =
              index % 2
                ? endRelationship(ctx(), { relationshipId: tie.id, to: on })
                : moveRelationship(ctx(), { relationshipId: tie.id, unitId: unit('SEV'), from: on });
            const [outcome] = await Promise.allSettled([verb]);
            expect(outcome.status === 'rejected' ? String(outcome.reason) : 'done').toMatch(MAY_END_IN);
            await refuseNobodyTwice();
          }
        }
        const [last] = files.slice(-1);
        if (!last) return;
        await db.sql()('truncate moment, relationship, identity, person_merge, person');
        const rows = last.map(({ externalId, ...tie }) => ({ externalId, identities: [], relationships: [tie] }));
        await givenPeople(db.database, rows);
        const before = await ties();
        expect(await givenPeople(db.database, rows)).toMatchObject({ new: 0, corrected: 0 });
        expect(await ties()).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});

async function refuseNobodyTwice(): Promise<void> {
  const twice = await db.sql()(
    `select 1 from relationship one join relationship other
       on other.person_id = one.person_id and other.role = one.role and other.unit_id = one.unit_id and other.id > one.id
     where daterange(one.from_day, one.to_day) && daterange(other.from_day, other.to_day)`,
  );
  expect(twice).toEqual([]);
}
