import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MomentInput } from '../moment/moment.schema.ts';
import { METRICS } from '../scores/metrics.ts';
import { givenMoments, givenUnits } from '../testing.ts';
import { readMoments, readRows, recount } from './recount.ts';
import { refreshRollups } from './refresh-rollups.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [{ code: 'MAD', name: 'Madrid' }]);
});
afterAll(() => db.close());

const optional = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined });
const answers = fc.record({
  felt: fc.record(
    {
      joy: fc.integer({ min: 0, max: 5 }),
      anger: fc.integer({ min: 0, max: 5 }),
      fear: fc.integer({ min: 0, max: 5 }),
    },
    { requiredKeys: [] },
  ),
  expectation: optional(0, 5),
  disconfirmation: optional(-2, 2),
  ease: optional(1, 7),
  recommend: optional(0, 10),
  told: optional(0, 3),
  toldValence: optional(-1, 1),
  pumPositive: optional(3, 5),
  pumUnique: optional(3, 5),
  pumMemorable: optional(3, 5),
});

test('SQL counts every metric as the pure functions do, whatever was and was not answered', async () => {
  const batch = fc.sample(answers, { numRuns: 600, seed: 7 }).map((said, index): MomentInput => ({
    ...said,
    externalId: String(index),
    person: `person ${index % 400}`,
    role: 'customer',
    unit: 'MAD',
    day: '2026-03-01',
  }));
  expect(await givenMoments(db.database, batch)).toMatchObject({ new: 600 });
  await refreshRollups(db.database.worker);
  const sql = db.sql();
  const rows = await readRows(sql);
  expect(rows).toEqual(recount(await readMoments(sql), { wowCut: 80, painCut: 80 }));
  const people = [...rows.values()].filter(({ key }) => key.includes('month')).map(({ n }) => n);
  expect(METRICS.map(({ code }, place) => [code, people.some((n) => (n[place] ?? 0) > 50)])).toEqual(
    METRICS.map(({ code }) => [code, true]),
  );
});
