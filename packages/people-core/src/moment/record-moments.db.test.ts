import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshRollups } from '../rollup/refresh-rollups.ts';
import { verifyRollups } from '../rollup/verify-rollups.ts';
import { givenMoments, givenPeople, givenUnits } from '../testing.ts';
import type { MomentInput } from './moment.schema.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'MAD', name: 'Madrid', parent: 'ES' },
    { code: 'BCN', name: 'Barcelona', parent: 'ES' },
  ]);
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()(`truncate relationship, identity, person_merge, person, moment, moment_event, intake_key, dirty_bucket,
    rollup, rollup_answer`),
);

const record = (moments: MomentInput[], options: { apply?: boolean; source?: string } = {}) =>
  givenMoments(db.database, moments, options);
const moment = (externalId: string, rest: Partial<MomentInput> = {}): MomentInput => ({
  externalId,
  person: { kind: 'email', value: 'ana@example.org' },
  role: 'customer',
  unit: 'MAD',
  day: '2026-09-14',
  ...rest,
});
const facts = (columns: string) =>
  db.sql()(`select ${columns} from moment join unit on unit.id = moment.unit_id order by moment.external_id`);
const scores = async () => {
  await refreshRollups(db.database.worker);
  expect(await verifyRollups(db.sql())).toEqual([]);
  return db.sql()<{ code: string; period: string; people: number; moments: number; experience: string }>(
    `select unit.code, period, people, moments, (total[1] / n[1])::float8 as experience from rollup
     join unit on unit.id = rollup.unit_id where grain = 'month' and emotion_set = 1 order by unit.code, period`,
  );
};

describe('a moment', () => {
  test('is recorded with its scores, answers and comments, for a person nobody knew', async () => {
    const outcome = await record([
      moment('1', {
        at: '2026-09-14T10:00:00+02:00',
        touchpoint: 'counter',
        felt: { joy: 4, anger: 1 },
        ease: 6,
        recommend: 9,
        answers: { fft: 5 },
        comments: [{ question: 'why', text: 'Muy amables ☺' }],
      }),
    ]);
    expect(outcome).toEqual({ total: 1, new: 1, unchanged: 0, corrected: 0, rejected: 0, warnings: 0, problems: [] });
    expect(
      await facts(
        'code, day, role, at, touchpoint, emotion_set, experience, impact, nev, ease, recommend, answers, comments',
      ),
    ).toEqual([
      {
        code: 'MAD',
        day: '2026-09-14',
        role: 'customer',
        at: new Date('2026-09-14T08:00:00Z'),
        touchpoint: 'counter',
        emotion_set: 1,
        experience: 80,
        impact: 64,
        nev: 60 * 2520,
        ease: 6,
        recommend: 9,
        answers: { fft: 5 },
        comments: [{ question: 'why', text: 'Muy amables ☺' }],
      },
    ]);
    expect(await db.sql()('select kind, value from identity')).toEqual([{ kind: 'email', value: 'ana@example.org' }]);
    expect(await scores()).toEqual([{ code: 'MAD', period: '2026-09-01', people: 1, moments: 1, experience: 80 }]);
  });

  test('told again changes nothing; by another source it is another moment', async () => {
    const batch = [moment('1', { felt: { joy: 3, fear: 0 } }), moment('2')];
    await record(batch);
    expect(await record(batch)).toMatchObject({ new: 0, unchanged: 2, corrected: 0 });
    expect(await record(batch, { source: 'other' })).toMatchObject({ new: 2 });
    expect(await facts('1')).toHaveLength(4);
    expect(await db.sql()('select 1 from person')).toHaveLength(1);
  });

  test('told differently is corrected, moves between units and months, and keeps what it was', async () => {
    await record([moment('1', { felt: { joy: 1, fear: 0 } }), moment('2', { felt: { joy: 5, fear: 0 } })]);
    await scores();
    const corrected = moment('1', { unit: 'BCN', day: '2026-08-31', felt: { joy: 2, fear: 0 } });
    expect(await record([corrected, moment('2', { felt: { joy: 5, fear: 0 } })])).toMatchObject({
      unchanged: 1,
      corrected: 1,
    });
    expect(await scores()).toEqual([
      { code: 'BCN', period: '2026-08-01', people: 1, moments: 1, experience: 70 },
      { code: 'MAD', period: '2026-09-01', people: 1, moments: 1, experience: 100 },
    ]);
    expect(await db.sql()("select kind, day, before ->> 'experience' as was from moment_event")).toEqual([
      { kind: 'corrected', day: '2026-09-14', was: '60' },
    ]);
    expect(await record([corrected])).toMatchObject({ unchanged: 1 });
  });

  test('is only looked at when nothing is to be applied', async () => {
    await record([moment('1')]);
    expect(
      await record([moment('1', { ease: 2 }), moment('2', { person: 'new one' })], { apply: false }),
    ).toMatchObject({
      new: 1,
      corrected: 1,
    });
    expect(await facts('ease')).toEqual([{ ease: null }]);
    expect(await db.sql()('select 1 from person')).toHaveLength(1);
  });

  test('is placed by the relationship of its day, and rejected where that names no unit or two', async () => {
    await givenPeople(db.database, [
      {
        externalId: 'E1',
        identities: [{ kind: 'email', value: 'ana@example.org' }],
        relationships: [
          { role: 'employee', unit: 'MAD', from: '2026-01-01', to: '2026-07-01' },
          { role: 'employee', unit: 'BCN', from: '2026-07-01' },
        ],
      },
      {
        externalId: 'E2',
        identities: [],
        relationships: [
          { role: 'customer', unit: 'MAD' },
          { role: 'customer', unit: 'BCN' },
        ],
      },
    ]);
    const outcome = await record([
      moment('1', { role: 'employee', unit: undefined, day: '2026-06-30' }),
      moment('2', { role: 'employee', unit: undefined, day: '2026-07-01' }),
      moment('3', { role: 'employee', unit: undefined, day: '2025-12-31' }),
      moment('4', { unit: undefined, person: 'E2' }),
      moment('5', { unit: undefined, person: 'nobody knows' }),
      moment('6', { unit: 'PAR' }),
    ]);
    expect(outcome).toMatchObject({ new: 2, rejected: 4 });
    expect(outcome.problems.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [4, 'unit', 'unit-missing'],
      [5, 'unit', 'unit-ambiguous'],
      [6, 'unit', 'unit-missing'],
      [7, 'unit', 'unit-unknown'],
    ]);
    expect(await facts('code, unit_by_relationship')).toEqual([
      { code: 'MAD', unit_by_relationship: true },
      { code: 'BCN', unit_by_relationship: true },
    ]);
  });

  test('is rejected for what is wrong in it, each field by name, and keeps no other out', async () => {
    const outcome = await record([
      moment('1', { day: '2026-02-30', ease: 8, felt: { joy: 6 } }),
      moment('2', { day: '2027-01-01' }),
      moment('', { person: { kind: 'email', value: 'no address' } }),
      moment('3', { comments: [{ question: 'q', text: 'a\u0000b' }] }),
      moment('4', { ease: 1 }),
      moment('4', { ease: 2 }),
      moment('4', { ease: 1 }),
    ]);
    expect(outcome).toMatchObject({ total: 7, new: 1, unchanged: 1, rejected: 5 });
    expect(outcome.problems.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'day', 'day-invalid'],
      [2, 'ease', 'out-of-range'],
      [2, 'felt.joy', 'out-of-range'],
      [3, 'day', 'day-in-future'],
      [4, 'externalId', 'required'],
      [4, 'person', 'email-invalid'],
      [5, 'comments', 'text-invalid'],
      [7, 'externalId', 'external-id-repeated'],
    ]);
  });
});
