import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordMeasures } from '../measure/record-measures.ts';
import { recordMoments } from '../moment/record-moments.ts';
import { givenUnits, numbered } from '../testing.ts';
import { removeUnit } from './remove-unit.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const OPTIONS = { source: 'test', apply: true, actor: null, now: new Date('2026-09-15T10:00:00Z') };
const moment = { externalId: '1', person: 'ana', role: 'customer', unit: 'shop', day: '2026-09-01', ease: 5 } as const;
const measure = { unit: 'shop', side: 'customer', metric: 'visits', period: '2026-09', value: 5 } as const;

test.each([
  ['moments', (client: Parameters<typeof recordMoments>[0]) => recordMoments(client, numbered([moment]), OPTIONS)],
  ['measures', (client: Parameters<typeof recordMoments>[0]) => recordMeasures(client, numbered([measure]), OPTIONS)],
])('a unit that %s are just being recorded of is not removed from under them', async (_, record) => {
  await givenUnits(db.database, [
    { code: 'top', name: 'Top' },
    { code: 'shop', name: 'Shop', parent: 'top' },
  ]);
  const [shop] = await db.sql()<{ id: string }>(`select id from unit where code = 'shop'`);
  const ctx = { em: db.em(), actor: null, scope: { everything: true }, now: () => OPTIONS.now } as const;
  const removed = await inTransaction(db.database.app, async (__, client) => {
    expect(await record(client)).toMatchObject({ new: 1 });
    const removing = removeUnit(ctx, { unitId: shop?.id ?? '' }).catch((error: unknown) => error);
    await Promise.race([removing, setTimeout(300)]);
    return { removing };
  });
  expect(await removed.removing).toMatchObject({ reason: 'unit-not-empty' });
  await db.sql()('truncate moment, measure, intake_key');
});
