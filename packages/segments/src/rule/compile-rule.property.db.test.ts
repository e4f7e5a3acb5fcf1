import { inTransaction } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleIn } from '../testing/holds-for.ts';
import { someRule } from '../testing/some-rule.ts';
import { someWorld, TODAY, UNITS, writeMonths, writeUnits, writeWorld } from '../testing/some-world.ts';
import { segmentPeople, type RuleInPart } from './compile-rule.ts';
import { parameters } from './parameters.ts';
import { ruleSchema } from './side-rule.schema.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await writeMonths(db.sql('worker'));
  await writeUnits(db.sql());
});
afterAll(() => db.close());

const FIRST = '00000000-0000-7000-8000-00000000aaaa';
const SECOND = '00000000-0000-7000-8000-00000000bbbb';
const part = fc.constantFrom(null, ...UNITS);

const asked = fc.constantFrom<Role>('customer', 'employee').chain((side) =>
  fc.record({
    side: fc.constant(side),
    world: someWorld,
    segment: fc.record({ unitId: part, rule: someRule(side, [FIRST]) }),
    first: fc.record({ unitId: part, rule: someRule(side, [SECOND]) }),
    second: fc.record({ unitId: part, rule: someRule(side, []) }),
  }),
);

test('a compiled rule finds whom asking everybody one by one finds', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ side, world, segment, first, second }) => {
      await writeWorld(db.sql(), world);
      const segments = new Map<string, RuleInPart>([
        [FIRST, first],
        [SECOND, second],
      ]);
      const { values, take } = parameters();
      // As it is stored and read again.
      const rule = ruleSchema.parse(JSON.parse(JSON.stringify(segment.rule)));
      const text = segmentPeople({ unitId: segment.unitId, rule }, { side, day: TODAY, segments, take });
      const pool = side === 'customer' ? db.database.audience : db.database.app;
      const rows = await inTransaction(pool, (sql) =>
        sql<{ person_id: string }>(`select distinct person_id from (${text}) found order by 1`, values),
      );
      found += rows.length;
      expect(rows.map((row) => row.person_id)).toEqual(peopleIn(segment, { world, side, segments }));
    }),
    { numRuns: 80, seed: 20_261_128 },
  );
  expect(found).toBeGreaterThan(60);
});
