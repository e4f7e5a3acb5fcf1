import { givenMoments, givenUnits } from '@unisono/people-core/testing';
import { refreshRollups } from '@unisono/people-core/server';
import { pooledAssociation } from '@unisono/statistics/association';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenOrganisation } from '../testing/given-organisation.ts';
import { coherenceViewInput } from './coherence.schema.ts';
import { viewCoherence } from './view-coherence.ts';

const SHOPS = Array.from({ length: 24 }, (_, number) => ({
  code: `S${number}`,
  inside: number % 5,
  outside: number % 4,
}));

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenOrganisation(db);
  await givenUnits(db.database, [
    { code: 'TOP', name: 'Almar' },
    ...SHOPS.map(({ code }) => ({ code, name: code, parent: 'TOP' })),
  ]);
  await givenMoments(db.database, moments());
  await refreshRollups(db.database.worker);
});
afterAll(() => db.close());

/** In every shop an employee, a customer, and somebody who is both and equally enthusiastic or furious on both sides. */
function* moments() {
  for (const [number, { code, inside, outside }] of SHOPS.entries()) {
    const both = number % 2 ? { joy: 5, anger: 0 } : { joy: 0, anger: 5 };
    yield lived(code, 'employee', 'inside', { joy: inside, anger: 0 });
    yield lived(code, 'customer', 'outside', { joy: outside, anger: 0 });
    yield lived(code, 'employee', 'both', both);
    yield lived(code, 'customer', 'both', both);
  }
}

function lived(unit: string, role: 'employee' | 'customer', who: string, felt: { joy: number; anger: number }) {
  return { externalId: `${unit} ${role} ${who}`, person: `${unit} ${who}`, role, unit, day: '2026-08-12', felt };
}

test('associations leave people out who are employee and customer; everything else counts them', async () => {
  const reader = {
    em: db.em(),
    database: db.database,
    scope: { everything: true },
    now: () => new Date('2026-09-15T10:00:00Z'),
  } as const;
  const view = await viewCoherence(reader, coherenceViewInput.parse({ period: '2026-Q3' }));
  expect(view.units.map(({ ex, cx }) => [ex?.n, cx?.n])).toEqual(SHOPS.map(() => [2, 2]));

  const apart = SHOPS.map(({ code, inside, outside }) => ({
    x: inside,
    y: outside,
    group: code,
    period: 'Q',
    cluster: code,
  }));
  const expected = pooledAssociation(apart);
  const pooled = view.associations.find(({ kind }) => kind === 'pooled');
  expect(expected.ok && Math.abs(expected.r) < 0.3).toBe(true);
  expect(pooled).toMatchObject({
    state: 'computed',
    n: SHOPS.length,
    r: expect.closeTo(expected.ok ? expected.r : 0, 12),
  });
});
