import { givenMeasures, givenMoments, givenUnits } from '@unisono/people-core/testing';
import { refreshRollups } from '@unisono/people-core/server';
import type { TestDatabase } from '@unisono/test-kit/database';
import { givenOrganisation } from './given-organisation.ts';

/** How warm a shop is inside and outside, on emotions from 0 to 5; joy rises a step where warmth does. */
interface Shop {
  readonly code: string;
  readonly region: string;
  readonly inside: number;
  readonly outside: number;
}

/** Twelve shops in two regions: most are warm, A2 is hollow inside, B6 in trouble; A1 has only two customers. */
const SHOPS: readonly Shop[] = [1, 2, 3, 4, 5, 6].flatMap((number) => [
  { code: `A${number}`, region: 'A', inside: number === 2 ? 1 : 4, outside: 4 },
  { code: `B${number}`, region: 'B', inside: number === 6 ? 1 : 4, outside: number === 6 ? 1 : 4 },
]);

const QUARTERS = ['2026-01', '2026-04', '2026-07'] as const;

/**
 * Units, twenty employees' and twenty customers' moments a shop and quarter, and one imported measure. Inside of A3 falls
 * in the third quarter of 2026. Answers the ids of units by code.
 */
export async function givenShops(db: TestDatabase): Promise<Map<string, string>> {
  await givenOrganisation(db);
  await givenUnits(db.database, [
    { code: 'TOP', name: 'Almar' },
    { code: 'A', name: 'Region A', kind: 'region', parent: 'TOP' },
    { code: 'B', name: 'Region B', kind: 'region', parent: 'TOP' },
    ...SHOPS.map(({ code, region }) => ({ code, name: `Shop ${code}`, kind: 'shop', parent: region })),
  ]);
  await givenMoments(db.database, moments());
  await givenMeasures(
    db.database,
    SHOPS.map(({ code, inside }) => ({
      unit: code,
      side: 'employee',
      metric: 'calm',
      period: '2026-Q3',
      value: inside,
      label: 'Calm',
    })),
  );
  await refreshRollups(db.database.worker);
  const units = await db.sql()<{ id: string; code: string }>('select id, code from unit');
  return new Map(units.map(({ id, code }) => [code, id]));
}

function* moments() {
  for (const [quarter, month] of QUARTERS.entries()) {
    for (const { code, inside, outside } of SHOPS) {
      const fallen = code === 'A3' && quarter === 2 ? 3 : 0;
      yield* answers(code, 'employee', month, inside - fallen, 20);
      yield* answers(code, 'customer', month, outside, code === 'A1' ? 2 : 20);
    }
  }
}

function* answers(unit: string, role: 'employee' | 'customer', month: string, warmth: number, count: number) {
  for (let number = 0; number < count; number += 1) {
    const joy = Math.min(5, Math.max(0, warmth + (number % 3) - 1));
    const anger = warmth < 2 ? (number % 2) + 2 : 0;
    const who = `${unit}-${role}-${number}`;
    const felt = { joy, anger };
    yield { externalId: `${who}-${month}`, person: who, role, unit, day: `${month}-15`, felt, recommend: 5 + joy };
  }
}
