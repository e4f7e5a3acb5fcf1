import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenPeople, givenUnits } from '../testing.ts';
import { erasePerson } from './erase-person.ts';
import { recordToldPeople } from './record-told-people.ts';

const now = new Date('2026-09-15T10:00:00Z');
const EMAIL = { kind: 'email', value: 'ana@mail.org' };
const ANA = {
  row: 1,
  externalId: 'c1',
  name: 'Ana',
  identities: [EMAIL],
  relationships: [{ role: 'customer' as const, unit: 'N' }],
};
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [{ code: 'N', name: 'Norte' }]);
});
afterAll(() => db.close());

function tell(name: string) {
  return inTransaction(db.database.app, (_, client) =>
    recordToldPeople(client, [{ ...ANA, name }], { source: 'shop', actor: null, now }),
  );
}

test('an address that the other side named first is the own side’s too, once it names it', async () => {
  const staff = { externalId: 'e1', identities: [EMAIL], relationships: [{ role: 'employee' as const, unit: 'N' }] };
  await givenPeople(db.database, [staff], { source: 'staff' });
  // As it was recorded before sides were kept.
  await givenPeople(db.database, [ANA], { source: 'files' });
  await db.sql()(`update identity set sides = '{employee}' where kind = 'email'`);
  await givenPeople(db.database, [ANA], { source: 'files' });
  const [address] = await db.sql()<{ sides: string[] }>(`select sides from identity where kind = 'email'`);
  expect(address?.sides.toSorted()).toEqual(['customer', 'employee']);
});

test('who was erased stays so when the source tells the same again, or something else', async () => {
  expect(await tell('Ana')).toMatchObject({ new: 1 });
  const [person] = await db.sql()<{ id: string }>(`select person_id as id from identity where kind = 'source:shop'`);
  await erasePerson(
    { em: db.em(), actor: null, scope: { everything: true }, now: () => now },
    { personId: person?.id ?? '' },
  );
  for (const name of ['Ana', 'Ana María']) {
    expect(await tell(name)).toMatchObject({ new: 0, unchanged: 1, corrected: 0, rejected: 0 });
  }
  expect(await db.sql()('select from identity')).toEqual([]);
  expect(await db.sql()(`select from intake_person where content <> decode(repeat('0', 32), 'hex')`)).toEqual([]);
});
