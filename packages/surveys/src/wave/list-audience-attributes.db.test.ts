import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { surveyRouter } from '../survey/survey.router.ts';
import type { WavePlan } from './wave-plan.schema.ts';
import { waveRouter } from './wave.router.ts';

let db: TestDatabase;
let hr: Actor;
let marketing: Actor;
const units = new Map<string, string>();

interface Tie {
  readonly role: 'employee' | 'customer';
  readonly unit: string;
  readonly attributes: Record<string, string>;
}
const person = (externalId: string, relationships: readonly Tie[], attributes: Record<string, string> = {}) => ({
  externalId,
  identities: [{ kind: 'email', value: `${externalId}@example.org` }],
  relationships,
  attributes,
});
const many = <Row>(count: number, row: (index: number) => Row) =>
  Array.from({ length: count }, (_, index) => row(index));

/** Eva buys here and works here; her import as an employee said of her person what marketing must not find. */
beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Almar', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
  ]);
  for (const row of await db.sql()<{ code: string; id: string }>('select code, id from unit'))
    units.set(row.code, row.id);
  await givenPeople(db.database, [
    ...many(6, (n) =>
      person(`staff${n}`, [{ role: 'employee', unit: 'N', attributes: { job: 'sales' } }], { badge: 'blue' }),
    ),
    person('boss', [{ role: 'employee', unit: 'N', attributes: { job: 'director' } }]),
    ...many(5, (n) =>
      person(`buyer${n}`, [{ role: 'customer', unit: 'N', attributes: { tier: 'gold' } }], { city: 'Bilbao' }),
    ),
    person(
      'eva',
      [
        { role: 'customer', unit: 'N', attributes: { tier: 'gold' } },
        { role: 'employee', unit: 'ES', attributes: { job: 'sales' } },
      ],
      { badge: 'blue', city: 'Bilbao' },
    ),
  ]);
  hr = (await signedInAs(db.database, { grants: [{ kind: 'hr', unitId: null }] })).actor;
  marketing = (await signedInAs(db.database, { grants: [{ kind: 'marketing', unitId: null }] })).actor;
});
afterAll(() => db.close());

async function asking(actor: Actor, side: 'employee' | 'customer') {
  const context = () => contextFor(db.database, actor, { now: () => new Date('2026-09-14T10:00:00Z') });
  const from = { questionSet: side === 'employee' ? ('engagement' as const) : ('after-contact' as const) };
  const { id: surveyId } = await callerOf(surveyRouter)(context()).create({ side, unitId: null, from });
  const waves = callerOf(waveRouter)(context());
  const reached = async (filters: WavePlan['filters']) =>
    (await waves.preview({ surveyId, plan: plan(filters) })).people;
  const attributes = (unitIds: string[] = []) => waves.attributes({ surveyId, unitIds });
  return { reached, attributes };
}
const plan = (filters: WavePlan['filters']): WavePlan => ({
  mode: 'identified',
  k: 5,
  minimumAudience: 1,
  attributes: [],
  unitIds: [],
  filters,
  channels: ['email'],
  schedule: {
    timeZone: 'Europe/Madrid',
    opensAt: '09:00',
    closesAt: '18:00',
    days: 7,
    recurrence: { kind: 'once', day: '2026-09-14' },
  },
  asked: null,
});

describe('what an audience can be chosen by', () => {
  test('is what at least five people share: of their relationship, or of themselves', async () => {
    const { attributes } = await asking(hr, 'employee');
    expect(await attributes()).toEqual([
      { name: 'badge', values: [{ value: 'blue', people: 7 }] },
      { name: 'job', values: [{ value: 'sales', people: 7 }] },
    ]);
    expect(await attributes([units.get('N') ?? ''])).toEqual([
      { name: 'badge', values: [{ value: 'blue', people: 6 }] },
      { name: 'job', values: [{ value: 'sales', people: 6 }] },
    ]);
  });

  test('tells marketing nothing that only employees have', async () => {
    const { attributes } = await asking(marketing, 'customer');
    expect(await attributes()).toEqual([
      { name: 'city', values: [{ value: 'Bilbao', people: 6 }] },
      { name: 'tier', values: [{ value: 'gold', people: 6 }] },
    ]);
  });

  test.each(['employee', 'customer'] as const)('says of each value how many choosing it reaches (%s)', async (side) => {
    const { attributes, reached } = await asking(side === 'employee' ? hr : marketing, side);
    for (const { name, values } of await attributes()) {
      for (const { value, people } of values) {
        expect(await reached([{ attribute: name, values: [value] }])).toBe(people);
      }
    }
    expect.assertions(2);
  });

  test('and asking for it reaches nobody, while what customers have reaches those who work here too', async () => {
    const { reached } = await asking(marketing, 'customer');
    expect(await reached([])).toBe(6);
    expect(await reached([{ attribute: 'badge', values: ['blue'] }])).toBe(0);
    expect(await reached([{ attribute: 'city', values: ['Bilbao'] }])).toBe(6);
    expect(await reached([{ attribute: 'tier', values: ['gold'] }])).toBe(6);
  });
});
