import { inTransaction, newId } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookContacts } from '../contact/book-contacts.ts';
import { peopleNamed } from '../testing/people.ts';
import { fitsLimits } from './fits-limits.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-09-01T12:00:00Z');
let db: TestDatabase;
let person = '';
beforeAll(async () => {
  db = await testDatabase();
  [person = ''] = await peopleNamed(db, ['ana']);
});
afterAll(() => db.close());

test('the rule for a single person says what the decision over all says', async () => {
  const most = fc.option(fc.integer({ min: 0, max: 4 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 12 }),
      fc.record({ most7Days: most, most30Days: most, daysBetween: fc.nat(3) }),
      async (days, limits) => {
        await db.sql()('truncate outbox_message, contact, contact_limits');
        await db.sql()('insert into contact_limits (most_7_days, most_30_days, days_between) values ($1, $2, $3)', [
          limits.most7Days,
          limits.most30Days,
          limits.daysBetween,
        ]);
        const booked: number[] = [];
        for (const day of days) {
          const expected = fitsLimits(
            booked.map((other) => other - day),
            limits,
          );
          const outcome = await inTransaction(db.database.app, (sql) =>
            bookContacts(sql, {
              personIds: [person],
              channel: 'email',
              purpose: 'employee-listening',
              kind: 'invitation',
              sender: { kind: 'wave', id: newId() },
              occasion: 'invitation',
              from: new Date(START + day * DAY),
            }),
          );
          expect(outcome.booked.length === 1).toBe(expected);
          if (expected) booked.push(day);
        }
      },
    ),
    { numRuns: 25, seed: 20_260_917 },
  );
});
