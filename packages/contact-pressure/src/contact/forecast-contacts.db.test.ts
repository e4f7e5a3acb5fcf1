import { inTransaction, newId } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleNamed } from '../testing/people.ts';
import { bookContacts } from './book-contacts.ts';
import type { ContactRequest } from './contact.schema.ts';
import { forecastContacts } from './forecast-contacts.ts';

let db: TestDatabase;
let people: string[] = [];
const employees = () => people.slice(0, 23);
const request = (personIds: readonly string[], changes: Partial<ContactRequest> = {}): ContactRequest => ({
  personIds,
  channel: 'email',
  purpose: 'customer-listening',
  kind: 'invitation',
  sender: { kind: 'wave', id: newId() },
  occasion: 'invitation',
  from: new Date('2026-09-15T10:00:00Z'),
  ...changes,
});

beforeAll(async () => {
  db = await testDatabase();
  people = await peopleNamed(
    db,
    Array.from({ length: 60 }, (_, index) => `p${index}`),
  );
  await inTransaction(db.database.app, (sql) =>
    bookContacts(sql, request(employees(), { purpose: 'employee-listening' })),
  );
});
afterAll(() => db.close());

test('counts whom the other side holds back in tens, the same every time, and books nothing', async () => {
  const [before] = await db.sql()('select count(*) as n from contact');
  const asked = request(people);
  const forecast = await forecastContacts(db.sql('app'), asked, 'secret');
  expect(forecast.asked).toBe(60);
  expect(forecast.heldBack).toHaveLength(1);
  expect([20, 30]).toContain(forecast.heldBack[0]?.people);
  expect(forecast).toMatchObject({ heldBack: [{ reason: 'other-purpose' }] });
  expect(forecast.allowed).toBe(60 - (forecast.heldBack[0]?.people ?? 0));
  expect(await forecastContacts(db.sql('app'), asked, 'secret')).toEqual(forecast);
  expect(await db.sql()('select count(*) as n from contact')).toEqual([before]);
});

const without = async (left: string, secret: string) => {
  const forecast = await forecastContacts(db.sql('app'), request(people.filter((id) => id !== left)), secret);
  return forecast.heldBack[0]?.people ?? 0;
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('leaving out one person changes the answer as often for an employee as for anybody', async () => {
  const [inside, outside]: [number[], number[]] = [[], []];
  for (const secret of ['a', 'b', 'c', 'd', 'e']) {
    for (const id of people) (employees().includes(id) ? inside : outside).push(await without(id, secret));
  }
  // Both are 20 for some and 30 for others: no single answer tells.
  expect(new Set(inside)).toEqual(new Set([20, 30]));
  expect(new Set(outside)).toEqual(new Set([20, 30]));
  expect(Math.abs(mean(inside) - mean(outside))).toBeLessThan(4);
});

test('its own side’s reasons are said as they are', async () => {
  const forecast = await forecastContacts(db.sql('app'), request(people, { purpose: 'employee-listening' }), 'secret');
  expect(forecast).toEqual({ asked: 60, allowed: 37, heldBack: [{ reason: 'too-soon', people: 23 }] });
});
