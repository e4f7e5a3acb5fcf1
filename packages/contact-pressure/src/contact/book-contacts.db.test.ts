import { inTransaction, newId } from '@unisono/database/sql';
import { mergePeople, erasePerson } from '@unisono/people-core/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordConsents } from '../consent/record-consents.ts';
import { peopleNamed } from '../testing/people.ts';
import { bookContacts } from './book-contacts.ts';
import { cancelContacts } from './cancel-contacts.ts';
import type { ContactRequest } from './contact.schema.ts';

const NOON = 'T10:00:00Z';
let db: TestDatabase;
let ana = '';
let bea = '';
let far = '';
let mute = '';

beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Casa', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  [ana = '', bea = '', mute = ''] = await peopleNamed(db, ['ana', 'bea', 'mute']);
  [far = ''] = await peopleNamed(db, ['far'], { time_zone: 'Pacific/Auckland' });
  await db.sql()(`delete from identity where person_id = $1 and kind = 'email'`, [mute]);
});
beforeEach(() => db.sql()('truncate outbox_message, contact, contact_consent, contact_limits'));
afterAll(() => db.close());

const request = (
  personIds: readonly string[],
  from: string,
  changes: Partial<ContactRequest> = {},
): ContactRequest => ({
  personIds,
  channel: 'email',
  purpose: 'employee-listening',
  kind: 'invitation',
  sender: { kind: 'wave', id: newId() },
  occasion: 'invitation',
  from: new Date(from),
  ...changes,
});
const book = (asked: ContactRequest) => inTransaction(db.database.app, (sql) => bookContacts(sql, asked));
const reasonFor = async (asked: ContactRequest) => (await book(asked)).heldBack[0]?.reason ?? 'booked';
const limit = (columns: string) =>
  db.sql()(`insert into contact_limits (${columns.split('=')[0]}) values (${columns.split('=')[1]})`);

describe('booking', () => {
  test('writes a line per person, due after the quiet hours of each', async () => {
    const outcome = await book(request([ana, far], '2026-09-15T20:00:00Z'));
    expect(outcome.heldBack).toEqual([]);
    const due = new Map(outcome.booked.map((each) => [each.personId, each.dueAt.toISOString()]));
    expect(due.get(ana)).toBe('2026-09-16T06:00:00.000Z');
    expect(due.get(far)).toBe('2026-09-15T20:00:00.000Z');
    expect(
      await db.sql()('select person_id, day, state, limited from contact order by day, person_id = $1', [far]),
    ).toEqual([
      { person_id: ana, day: '2026-09-16', state: 'booked', limited: true },
      { person_id: far, day: '2026-09-16', state: 'booked', limited: true },
    ]);
  });

  test('a zone that does not exist is the organisation’s', async () => {
    const [odd = ''] = await peopleNamed(db, ['odd'], { time_zone: 'Atlantis' });
    expect((await book(request([odd], '2026-09-15T20:00:00Z'))).booked[0]?.dueAt.toISOString()).toBe(
      '2026-09-16T06:00:00.000Z',
    );
  });

  test('the same occasion again reaches nobody twice; another one of the sender may', async () => {
    const asked = request([ana], `2026-09-15${NOON}`);
    await book(asked);
    expect(await reasonFor(asked)).toBe('already-booked');
    expect(await reasonFor({ ...asked, occasion: 'reminder-1', from: new Date(`2026-09-18${NOON}`) })).toBe('booked');
  });

  test('what is rolled back was never booked', async () => {
    const asked = request([ana], `2026-09-15${NOON}`);
    const failing = inTransaction(db.database.app, async (sql) => {
      await bookContacts(sql, asked);
      throw new Error('not sent');
    });
    await expect(failing).rejects.toThrow('not sent');
    expect(await reasonFor(asked)).toBe('booked');
  });

  test('nobody and unknown ids: nothing happens', async () => {
    expect(await book(request([], `2026-09-15${NOON}`))).toEqual({ booked: [], heldBack: [] });
    expect(await book(request([newId()], `2026-09-15${NOON}`))).toEqual({ booked: [], heldBack: [] });
  });

  test('refuses to work where it could not hold people', async () => {
    await expect(bookContacts(db.sql('app'), request([ana], `2026-09-15${NOON}`))).rejects.toThrow(
      'inside a transaction',
    );
    const blind = inTransaction(
      db.database.app,
      (sql) => bookContacts(sql, request([ana], `2026-09-15${NOON}`)),
      'repeatable read',
    );
    await expect(blind).rejects.toThrow('READ COMMITTED');
  });
});

describe('is held back', () => {
  test('too soon after another contact, or too soon before one', async () => {
    await book(request([ana], `2026-09-15${NOON}`));
    expect(await reasonFor(request([ana], `2026-09-16${NOON}`))).toBe('too-soon');
    expect(await reasonFor(request([ana], `2026-09-14${NOON}`))).toBe('too-soon');
    expect(await reasonFor(request([bea], `2026-09-16${NOON}`))).toBe('booked');
    expect(await reasonFor(request([ana], `2026-09-17${NOON}`))).toBe('booked');
  });

  test('by the week, also by what is booked for later; the eighth day is another one', async () => {
    await book(request([ana], `2026-09-15${NOON}`));
    await book(request([ana], `2026-09-18${NOON}`));
    expect(await reasonFor(request([ana], `2026-09-21${NOON}`))).toBe('week-full');
    expect(await reasonFor(request([ana], `2026-09-12${NOON}`))).toBe('week-full');
    expect(await reasonFor(request([ana], `2026-09-22${NOON}`))).toBe('booked');
  });

  test('a weekly rhythm of one a week goes through the night that is an hour short', async () => {
    await limit('most_7_days=1');
    for (const day of ['2026-03-23T08:00:00Z', '2026-03-30T07:00:00Z', '2026-04-06T07:00:00Z']) {
      expect(await reasonFor(request([ana], day))).toBe('booked');
    }
  });

  test('by the month', async () => {
    await limit('most_30_days=2');
    await book(request([ana], `2026-09-01${NOON}`));
    await book(request([ana], `2026-09-11${NOON}`));
    expect(await reasonFor(request([ana], `2026-09-30${NOON}`))).toBe('month-full');
    expect(await reasonFor(request([ana], `2026-10-01${NOON}`))).toBe('booked');
  });

  test('by the other side’s contacts without saying so, and by both where the own suffice', async () => {
    await book(request([ana], `2026-09-15${NOON}`));
    const outside = { purpose: 'customer-listening', sender: { kind: 'wave', id: newId() } } as const;
    expect(await reasonFor(request([ana], `2026-09-15${NOON}`, outside))).toBe('other-purpose');
    await book(request([ana], `2026-09-18${NOON}`, outside));
    expect(await reasonFor(request([ana], `2026-09-19${NOON}`, { purpose: 'customer-listening' }))).toBe('too-soon');
  });

  test('without an address, and after erasure', async () => {
    expect(await reasonFor(request([mute], `2026-09-15${NOON}`))).toBe('no-address');
    expect(await reasonFor(request([mute], `2026-09-15${NOON}`, { channel: 'letter' }))).toBe('booked');
    const [gone = ''] = await peopleNamed(db, ['gone']);
    const ctx = { em: db.em(), actor: null, scope: { everything: true as const }, now: () => new Date() };
    await erasePerson(ctx, { personId: gone });
    expect(await reasonFor(request([gone], `2026-09-15${NOON}`))).toBe('erased');
  });

  test('without consent where it comes first, and after it was withdrawn; the latest decision holds', async () => {
    const decide = (purpose: ContactRequest['purpose'], decision: 'granted' | 'withdrawn', at: string) =>
      recordConsents(db.sql('app'), [{ personId: ana, channel: 'email', purpose, decision, at: new Date(at) }], {
        source: 'person',
      });
    const marketing = () => reasonFor(request([ana], `2026-09-15${NOON}`, { purpose: 'marketing' }));
    expect(await marketing()).toBe('no-consent');
    await decide('employee-listening', 'withdrawn', '2026-09-01');
    expect(await reasonFor(request([ana], `2026-09-15${NOON}`))).toBe('unsubscribed');
    expect(await reasonFor(request([ana], `2026-09-15${NOON}`, { kind: 'reply' }))).toBe('booked');
    await decide('marketing', 'granted', '2026-09-02');
    await decide('marketing', 'withdrawn', '2026-09-01');
    expect(await marketing()).toBe('booked');
  });

  test('replies neither: they pass limits and quiet hours and count towards none', async () => {
    const reply = { kind: 'reply' } as const;
    for (let index = 0; index < 3; index += 1) {
      const { booked } = await book(request([ana], '2026-09-15T22:00:00Z', reply));
      expect(booked[0]?.dueAt.toISOString()).toBe('2026-09-15T22:00:00.000Z');
    }
    expect(await reasonFor(request([ana], `2026-09-16${NOON}`))).toBe('booked');
  });

  test('records of one person share the limits and are reached once', async () => {
    const [kept = '', merged = ''] = await peopleNamed(db, ['kept', 'merged']);
    await book(request([merged], `2026-09-15${NOON}`));
    const ctx = { em: db.em(), actor: null, scope: { everything: true as const }, now: () => new Date() };
    await mergePeople(ctx, { keptId: kept, mergedId: merged });
    expect(await book(request([kept, merged], `2026-09-16${NOON}`))).toMatchObject({
      booked: [],
      heldBack: [{ personId: kept, reason: 'too-soon' }],
    });
    expect((await book(request([merged], `2026-09-20${NOON}`))).booked).toMatchObject([{ personId: kept }]);
  });
});

test('what is cancelled makes room again', async () => {
  const asked = request([ana, bea], `2026-09-15${NOON}`);
  await book(asked);
  const cancelled = { senderId: asked.sender.id, personIds: [ana], note: 'answered' };
  expect(await cancelContacts(db.sql('app'), cancelled)).toBe(1);
  expect(await reasonFor(request([ana], `2026-09-16${NOON}`))).toBe('booked');
  expect(await reasonFor(request([bea], `2026-09-16${NOON}`))).toBe('too-soon');
});
