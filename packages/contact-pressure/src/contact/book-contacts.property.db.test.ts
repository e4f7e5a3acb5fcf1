import { inTransaction, newId } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleNamed } from '../testing/people.ts';
import { bookContacts } from './book-contacts.ts';
import { cancelContacts } from './cancel-contacts.ts';
import { forecastContacts } from './forecast-contacts.ts';
import { PURPOSE_NAMES, type ContactRequest } from './contact.schema.ts';

let db: TestDatabase;
let people: string[] = [];
beforeAll(async () => {
  db = await testDatabase();
  people = await peopleNamed(db, ['p0', 'p1', 'p2', 'p3', 'p4']);
});
afterAll(() => db.close());

const days = (row: readonly { day: string }[]) =>
  row.map(({ day }) => Date.parse(day) / 86_400_000).sort((a, b) => a - b);
const mostWithin = (sorted: readonly number[], length: number) =>
  Math.max(0, ...sorted.map((last) => sorted.filter((day) => day > last - length && day <= last).length));

const asking = fc.record({
  who: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
  purpose: fc.constantFrom(...PURPOSE_NAMES),
  minutes: fc.integer({ min: 0, max: 40 * 1440 }),
});

test('from several connections at once, nobody ever gets more than the limits say', async () => {
  await db.sql()(
    `insert into contact_consent select gen_random_uuid(), id, 'email', 'marketing', 'granted', 'person', null, now() from person`,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(asking, { minLength: 4, maxLength: 16 }),
      fc.record({ week: fc.integer({ min: 0, max: 3 }), month: fc.integer({ min: 0, max: 5 }), between: fc.nat(3) }),
      async (asked, { week, month, between }) => {
        await db.sql()('truncate outbox_message, contact, contact_limits');
        await db.sql()('insert into contact_limits (most_7_days, most_30_days, days_between) values ($1, $2, $3)', [
          week,
          month,
          between,
        ]);
        await Promise.all(
          asked.map(({ who, purpose, minutes }, index) =>
            inTransaction(db.database.app, async (sql) => {
              const sender = { kind: 'wave', id: newId() } as const;
              const from = new Date(Date.parse('2026-09-01') + minutes * 60_000);
              const personIds = who.map((each) => people[each] ?? '');
              const request: ContactRequest = {
                personIds,
                channel: 'email',
                purpose,
                kind: 'invitation',
                sender,
                occasion: 'invitation',
                from,
              };
              await bookContacts(sql, request);
              if (index % 5 === 4) await cancelContacts(sql, { senderId: sender.id, note: 'test' });
            }),
          ),
        );
        for (const person of people) {
          const rows = await db.sql()<{ day: string }>(
            `select day from contact where person_id = $1 and state <> 'cancelled'`,
            [person],
          );
          const sorted = days(rows);
          expect(mostWithin(sorted, 7)).toBeLessThanOrEqual(week);
          expect(mostWithin(sorted, 30)).toBeLessThanOrEqual(month);
          for (const [index, day] of sorted.slice(1).entries()) {
            expect(day - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(between);
          }
        }
      },
    ),
    { numRuns: 25, seed: 20_260_915 },
  );
});

test('a forecast is what booking then does, and books nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asking, { minLength: 1, maxLength: 8 }), async (asked) => {
      await db.sql()('truncate outbox_message, contact, contact_limits');
      for (const { who, minutes } of asked) {
        const request: ContactRequest = {
          personIds: who.map((each) => people[each] ?? ''),
          channel: 'email',
          purpose: 'customer-listening',
          kind: 'reminder',
          sender: { kind: 'wave', id: newId() },
          occasion: 'reminder-1',
          from: new Date(Date.parse('2026-09-01') + minutes * 60_000),
        };
        const before = await forecastContacts(db.sql('app'), request, 'secret');
        const { booked, heldBack } = await inTransaction(db.database.app, (sql) => bookContacts(sql, request));
        expect(before).toMatchObject({ asked: who.length, allowed: booked.length });
        expect(before.heldBack.reduce((sum, each) => sum + each.people, 0)).toBe(heldBack.length);
      }
    }),
    { numRuns: 15, seed: 20_260_916 },
  );
});
