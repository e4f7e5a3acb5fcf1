import { setTimeout } from 'node:timers/promises';
import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../person/erase-person.ts';
import { moveRelationship } from '../relationship/move-relationship.ts';
import { refreshRollups } from '../rollup/refresh-rollups.ts';
import { verifyRollups } from '../rollup/verify-rollups.ts';
import { givenMoments, givenPeople, givenUnits, numbered } from '../testing.ts';
import type { MomentInput } from './moment.schema.ts';
import { recordMoments } from './record-moments.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'MAD', name: 'Madrid', parent: 'ES' },
    { code: 'BCN', name: 'Barcelona', parent: 'ES' },
  ]);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql()(`truncate relationship, identity, person_merge, person, moment, moment_event, intake_key, dirty_bucket,
    rollup, rollup_answer`);
  await givenPeople(db.database, [
    { externalId: 'ana', identities: [], relationships: [{ role: 'customer', unit: 'MAD', from: '2026-01-01' }] },
  ]);
});

const moment: MomentInput = {
  externalId: '1',
  person: 'ana',
  role: 'customer',
  day: '2026-05-05',
  ease: 3,
  comments: [{ question: 'why', text: 'My name is Ana' }],
};
const context = () => ({ em: db.em(), actor: null, scope: { everything: true } as const, now: () => new Date() });
const idOf = async (text: string): Promise<string> => {
  const [found] = await db.sql()<{ id: string }>(text);
  return found?.id ?? '';
};

/** Takes the moment in, and while that is not committed yet, lets `change` come. */
async function whileTakenIn(change: () => Promise<unknown>): Promise<void> {
  const options = { source: 'test', apply: true, actor: null, now: new Date('2026-09-15T10:00:00Z') };
  let changing: Promise<unknown> = Promise.resolve();
  await inTransaction(db.database.app, async (_, client) => {
    expect(await recordMoments(client, numbered([moment]), options)).toMatchObject({ new: 1 });
    changing = change();
    await Promise.race([changing, setTimeout(300)]);
  });
  await changing;
  await refreshRollups(db.database.worker);
  expect(await verifyRollups(db.sql())).toEqual([]);
}

test('a back-dated move takes along what is being taken in at that moment', async () => {
  const relationshipId = await idOf('select id from relationship');
  const unitId = await idOf("select id from unit where code = 'BCN'");
  await whileTakenIn(() => moveRelationship(context(), { relationshipId, unitId, from: '2026-03-01' }));
  expect(await db.sql()('select code from moment join unit on unit.id = unit_id')).toEqual([{ code: 'BCN' }]);
  expect(await db.sql()("select kind, before ->> 'ease' as ease from moment_event")).toEqual([
    { kind: 'moved', ease: '3' },
  ]);
});

test('an erasure erases what is being taken in at that moment, and it does not come back', async () => {
  const personId = await idOf('select id from person');
  await whileTakenIn(() => erasePerson(context(), { personId }));
  expect(await db.sql()('select from moment')).toEqual([]);
  expect(await givenMoments(db.database, [{ ...moment, unit: 'MAD' }])).toMatchObject({
    new: 0,
    unchanged: 1,
    warnings: 1,
  });
  expect(await db.sql()('select from rollup')).toEqual([]);
});

test('an erasure forgets what corrections kept', async () => {
  await givenMoments(db.database, [moment]);
  await givenMoments(db.database, [{ ...moment, ease: 7 }]);
  const kept = () =>
    db.sql()('select kind, person_id is null as nobody, before is null as nothing from moment_event order by at');
  expect(await kept()).toEqual([{ kind: 'corrected', nobody: false, nothing: false }]);
  await erasePerson(context(), { personId: await idOf('select id from person') });
  expect(await kept()).toEqual([
    { kind: 'corrected', nobody: true, nothing: true },
    { kind: 'erased', nobody: true, nothing: true },
  ]);
});
