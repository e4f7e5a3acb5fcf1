import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { inTransaction, newId } from '@unisono/database/sql';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type GrantKind } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookContacts } from './book-contacts.ts';
import { contactRouter } from './contact.router.ts';
import type { Purpose } from './contact.schema.ts';

const now = () => new Date('2026-09-15T10:00:00Z');
const EMAIL = { kind: 'email', value: 'ana@mail.org' };
let db: TestDatabase;

/** Ana works here and is a customer; she was asked as an employee, and then as a customer when no limit kept her. */
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [{ code: 'N', name: 'Norte' }]);
  for (const role of ['customer', 'employee'] as const) {
    const relationships = [{ role, unit: 'N' }];
    await givenPeople(db.database, [{ externalId: role, name: 'Ana', identities: [EMAIL], relationships }], {
      source: role,
    });
  }
  const [person] = await db.sql()<{ id: string }>('select id from person');
  const asked = (purpose: Purpose, from: string) =>
    inTransaction(db.database.app, (sql) =>
      bookContacts(sql, {
        personIds: [person?.id ?? ''],
        channel: 'email',
        purpose,
        kind: 'invitation',
        sender: { kind: 'wave', id: newId() },
        occasion: 'invitation',
        from: new Date(from),
      }),
    );
  await asked('employee-listening', '2026-06-01T10:00:00Z');
  await asked('customer-listening', '2026-08-01T10:00:00Z');
});
afterAll(() => db.close());

async function toldTo(grants: GrantKind[], role: string) {
  const { actor } = await signedInAs(db.database, { grants: grants.map((kind) => ({ kind, unitId: null })) });
  const [tie] = await db.sql()<{ id: string }>('select id from relationship where role = $1', [role]);
  return callerOf(contactRouter)(contextFor(db.database, actor, { now })).ofPerson({ id: tie?.id ?? '' });
}
const purposes = ({ contacts }: Awaited<ReturnType<typeof toldTo>>) => contacts.map(({ purpose }) => purpose);

test('HR reads what was for employees', async () => {
  const told = await toldTo(['hr'], 'employee');
  expect([told.contactsListed, purposes(told)]).toEqual([true, ['employee-listening']]);
});

test('marketing is told of no contact, its own neither, since those it missed would tell of the others', async () => {
  const told = await toldTo(['marketing'], 'customer');
  expect([told.contactsListed, purposes(told)]).toEqual([false, []]);
});

test('who sees both sides reads all', async () => {
  const told = await toldTo(['hr', 'marketing'], 'customer');
  expect([told.contactsListed, purposes(told)]).toEqual([true, ['customer-listening', 'employee-listening']]);
});
