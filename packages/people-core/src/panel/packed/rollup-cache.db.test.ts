import { openPool } from '@unisono/database/pools';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MomentInput } from '../../moment/moment.schema.ts';
import { changeOrganisation } from '../../organisation/change-organisation.ts';
import { addDays } from '../../period/day.ts';
import { erasePerson } from '../../person/erase-person.ts';
import { refreshRollups } from '../../rollup/refresh-rollups.ts';
import { givenMeasures, givenMoments, givenPeople, givenRelease, givenUnits } from '../../testing.ts';
import { moveUnit } from '../../unit/move-unit.ts';
import { listScores } from '../list-scores.ts';
import type { PanelQuery } from '../panel.ts';
import { readPanelGrids } from '../read-panel.ts';
import { freshRollups } from './rollup-cache.ts';

const UNITS = ['MAD', 'BCN', 'SEV'];
let db: TestDatabase;
let other: Pool;
let ids: Map<string, string>;
beforeAll(async () => {
  db = await testDatabase();
  other = openPool({ url: db.url('app'), connections: 2, name: 'another server' });
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
    ...UNITS.map((code) => ({ code, name: code, parent: 'N' })),
  ]);
  await db.sql('app')(
    `insert into organisation (id, name, time_zone, language) values (gen_random_uuid(), 'Test', 'UTC', 'en')`,
  );
  const units = await db.sql()<{ id: string; code: string }>('select id, code from unit');
  ids = new Map(units.map(({ id, code }) => [code, id]));
});
afterAll(async () => {
  await other.end();
  await db.close();
});

const context = () => ({ em: db.em(), actor: null, scope: { everything: true } as const, now: () => new Date() });
const idOf = (code: string) => ids.get(code) ?? '';

const unit = fc.constantFrom(...UNITS);
const side = fc.constantFrom('employee' as const, 'customer' as const);
const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays('2025-12-15', offset));
const moment: fc.Arbitrary<MomentInput> = fc.record({
  externalId: fc.integer({ min: 0, max: 20 }).map(String),
  person: fc.integer({ min: 0, max: 5 }).map(String),
  role: side,
  unit,
  day,
  felt: fc.record({ joy: fc.integer({ min: 0, max: 5 }), anger: fc.integer({ min: 0, max: 5 }) }),
  recommend: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  answers: fc.dictionary(fc.constantFrom('fft', 'q1'), fc.constantFrom(0.1, 1, 7)),
});
const named = <Name extends string>(does: Name) => ({ does: fc.constant(does) });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...named('tell'), moments: fc.array(moment, { minLength: 1, maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ ...named('tie'), person: fc.nat({ max: 5 }), side, unit }) },
  { weight: 1, arbitrary: fc.record({ ...named('erase'), person: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ ...named('move'), unit, to: fc.constantFrom('N', 'S'), day }) },
  { weight: 1, arbitrary: fc.record({ ...named('release'), unit, side, day }) },
  { weight: 1, arbitrary: fc.record({ ...named('measure'), unit, value: fc.nat({ max: 10 }) }) },
  { weight: 1, arbitrary: fc.record({ ...named('cut'), wowCut: fc.constantFrom(60, 80, 90) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function play(action: Step): Promise<unknown> {
  if (action.does === 'tell') return givenMoments(db.database, action.moments);
  if (action.does === 'tie') {
    const relationships = [{ role: action.side, unit: action.unit, from: '2025-01-01' }];
    return givenPeople(db.database, [{ externalId: String(action.person), identities: [], relationships }]);
  }
  if (action.does === 'move') {
    return moveUnit(context(), { unitId: idOf(action.unit), parentId: idOf(action.to), from: action.day });
  }
  if (action.does === 'release') {
    const told = { [action.unit]: { experience: [10, 50, 60, 60, 90], recommend: [1, 9, 10, 7, 7] } };
    return givenRelease(db.database, told, { side: action.side, day: action.day });
  }
  if (action.does === 'measure') {
    const measured = { metric: 'calm', period: '2026-01', value: action.value, n: 5 };
    return givenMeasures(db.database, [{ ...measured, unit: action.unit, side: 'employee' as const }]);
  }
  if (action.does === 'cut') return changeOrganisation(context(), { wowCut: action.wowCut });
  const [found] = await db.sql()<{ id: string }>(
    `select person_id as id from identity join person on person.id = person_id
     where kind = 'source:test' and value = $1 and erased_at is null`,
    [String(action.person)],
  );
  return found && erasePerson(context(), { personId: found.id });
}

const SCORES = ['experience', 'nps', 'wow', 'answer:fft', 'measure:calm', 'pleasant+ease'];
const query = fc.record({
  periods: fc.constantFrom(['2025-W51', '2025-W52', '2026-W01', '2026-W02'], ['2025-12', '2026-01'], ['2025', '2026']),
  score: fc.constantFrom(...SCORES),
  units: fc.constantFrom('own' as const, 'subtree' as const),
  unitIds: fc.option(fc.subarray([...UNITS, 'S'], { minLength: 1 }), { nil: undefined }),
  bothRoles: fc.constantFrom('counted' as const, 'left-out' as const),
});

/** What each of two servers shows, and what the tables say. */
async function expectSame(asked: typeof query extends fc.Arbitrary<infer Value> ? Value : never): Promise<void> {
  const { score, unitIds, ...rest } = asked;
  const scores = (['employee', 'customer'] as const).map((each) => ({ side: each, score }));
  const units = unitIds
    ? { unitIds: unitIds.map(idOf), together: rest.units === 'subtree' && !unitIds.includes('S') }
    : {};
  const panel: PanelQuery = { ...rest, scores, ...units };
  const sql = db.sql('app');
  const anew = await readPanelGrids(sql, panel);
  const available = await listScores(sql);
  for (const pool of [db.database.app, other]) {
    const rollups = await freshRollups(pool);
    expect(await readPanelGrids(sql, panel, rollups)).toEqual(anew);
    expect(await listScores(sql, rollups)).toEqual(available);
  }
}

test('whatever happens, what is kept shows what a new reading shows, in every process', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, query), { minLength: 1, maxLength: 8 }), async (script) => {
      for (const [action, asked] of script) {
        await play(action);
        await expectSame(asked);
        await refreshRollups(db.database.worker);
        await expectSame(asked);
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 12), endOnFailure: true },
  );
}, 300_000);

test('what changes while it is being read is read again at the next look', async () => {
  const rollups = await freshRollups(other);
  const asked = { role: 'customer', grain: 'year', term: { of: 'metric', code: 'ease' }, emotionSet: 0 } as const;
  const people = async () =>
    [...(await (await freshRollups(other)).columns(asked, ['2026-01-01'])).values()][0]?.counted.n;
  const before = (await people())?.[0] ?? 0;
  const reading = rollups.columns(asked, ['2026-01-01', '2025-01-01']);
  const lived = { role: 'customer', unit: 'MAD', day: '2026-02-02', ease: 5 } as const;
  await givenMoments(db.database, [{ ...lived, externalId: 'new', person: 'somebody new' }]);
  await refreshRollups(db.database.worker);
  await reading;
  expect((await people())?.[0]).toBe(before + 1);
});
