import { PURPOSES, type Purpose } from '@unisono/contact-pressure/schema';
import type { Role } from '@unisono/people-core/schema';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someRule } from '../testing/some-rule.ts';
import { someWorld, TODAY, writeMonths, writeUnits, writeWorld, type World } from '../testing/some-world.ts';
import { segmentPeople } from './compile-rule.ts';
import { parameters } from './parameters.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await writeMonths(db.sql('worker'));
  await writeUnits(db.sql());
});
afterAll(() => db.close());

const isOutside = ({ purpose }: { purpose: Purpose }) => PURPOSES[purpose].side === 'customer';
const isCustomer = ({ role }: { role: Role }) => role === 'customer';

/** The same people where nobody works here: what only customers' files and surveys brought. */
function withoutEmployees(world: World): World {
  return {
    ...world,
    ties: world.ties.filter(isCustomer),
    moments: world.moments.filter(isCustomer),
    contacts: world.contacts.filter(isOutside),
    consents: world.consents.filter(isOutside),
  };
}

async function rowsOf(what: string): Promise<string[]> {
  const rows = await db.sql('audience')<{ row: string }>(
    `select (to_jsonb(seen) - 'id')::text as row from ${what} seen order by 1`,
  );
  return rows.map(({ row }) => row);
}

/** Everything that the pool of customers can read of people, whatever the rule: ids apart, which are made anew. */
async function readable(): Promise<string[][]> {
  const views = ['tie', 'moment', 'contact', 'consent', `with_attributes('{"{}"}')`];
  return Promise.all(views.map((view) => rowsOf(`customers.${view}`)));
}

test('whether somebody works here, and what they then say, changes nothing that marketing can ask', async () => {
  let both = 0;
  await fc.assert(
    fc.asyncProperty(
      someWorld,
      fc.array(someRule('customer', []), { minLength: 4, maxLength: 4 }),
      async (world, rules) => {
        const ask = async (rule: (typeof rules)[number]) => {
          const { values, take } = parameters();
          const people = segmentPeople(
            { unitId: null, rule },
            { side: 'customer', day: TODAY, segments: new Map(), take },
          );
          const found = await db.sql('audience')<{ id: string }>(
            `select distinct person_id as id from (${people}) found order by 1`,
            values,
          );
          return found.map(({ id }) => id);
        };
        const answers = async () => [await readable(), ...(await Promise.all(rules.map(ask)))];
        await writeWorld(db.sql(), world);
        const seen = await answers();
        await writeWorld(db.sql(), withoutEmployees(world));
        expect(await answers()).toEqual(seen);
        const roles = Map.groupBy(world.ties, (tie) => tie.record);
        both += [...roles.values()].filter((ties) => new Set(ties.map(({ role }) => role)).size > 1).length;
      },
    ),
    { numRuns: 30, seed: 20_261_129 },
  );
  expect(both).toBeGreaterThan(30);
});
