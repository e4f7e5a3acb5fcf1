import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { givenMoments, givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Recurrence } from '../schedule/schedule.schema.ts';
import { surveyRouter } from '../survey/survey.router.ts';
import { openOccurrences } from './open-occurrences.ts';
import type { WavePlan } from './wave-plan.schema.ts';
import { waveRouter } from './wave.router.ts';

let db: TestDatabase;
let hr: Actor;
const person = (externalId: string, from: string) => ({
  externalId,
  identities: [{ kind: 'email', value: `${externalId}@example.org` }],
  relationships: [{ role: 'employee' as const, unit: 'ES', from }],
});

beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Almar', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  await givenUnits(db.database, [{ code: 'ES', name: 'España' }]);
  await givenPeople(db.database, [
    person('ana', '2020-01-01'),
    person('bea', '2026-03-01'),
    person('cai', '2026-03-02'),
  ]);
  await givenMoments(db.database, [
    { externalId: 'm', person: 'ana', role: 'employee', unit: 'ES', day: '2026-03-20', ease: 3 },
  ]);
  hr = (await signedInAs(db.database, { grants: [{ kind: 'hr', unitId: null }] })).actor;
});
afterAll(() => db.close());
beforeEach(() =>
  db.sql()(
    'truncate invitation, wave_link, wave, survey_version, survey, contact, graphile_worker._private_jobs cascade',
  ),
);

const launching = () => contextFor(db.database, hr, { now: () => new Date('2026-03-01T12:00:00Z') });

/** Launches a recurring pulse on 1 March 2026, open from 02:30 to 18:00 some days later. */
async function recurring(recurrence: Recurrence, changes: Partial<WavePlan> = {}, days = 2) {
  const waves = callerOf(waveRouter)(launching());
  const { id: surveyId } = await callerOf(surveyRouter)(launching()).create({
    side: 'employee',
    unitId: null,
    from: { questionSet: 'engagement' },
  });
  const schedule = { timeZone: 'Europe/Madrid', opensAt: '02:30', closesAt: '18:00', days, recurrence };
  const plan: WavePlan = {
    mode: 'identified',
    k: 5,
    minimumAudience: 1,
    attributes: [],
    unitIds: [],
    filters: [],
    channels: ['email'],
    asked: null,
    schedule,
    ...changes,
  };
  const { id: waveId } = await waves.plan({ surveyId, plan });
  await waves.launch({ waveId });
  return { waveId, waves };
}
const weekly: Recurrence = { kind: 'weekly', firstDay: '2026-03-22', every: 1, lastDay: null };
const at = (now: string) => openOccurrences(db.database, contextFor(db.database, null).settings, new Date(now));
const opened = async () => {
  const rows = await db.sql()<{ day: string; opens_at: Date; who: string[] }>(
    `select day, opens_at, array(select identity.value from invitation join identity using (person_id)
       where wave_id = wave.id and kind = 'email' order by 1) as who
     from wave where series_id is not null order by day`,
  );
  return rows.map(
    (row) => `${row.day} ${row.opens_at.toISOString()} ${row.who.map((each) => each.slice(0, 3)).join()}`,
  );
};

const after = (what: 'relationship' | 'moment'): Recurrence => ({
  kind: 'after',
  what,
  days: 30,
  firstDay: '2026-03-01',
  lastDay: null,
});

const waiting = async () => {
  const rows = await db.sql()<{ run_at: Date }>(
    `select run_at from graphile_worker.jobs where task_identifier = 'surveys.open-occurrences' order by run_at`,
  );
  return rows.map((row) => row.run_at.toISOString());
};

describe('a recurring wave', () => {
  test('opens each time it comes round, at its local time, also where the clocks leap over it', async () => {
    await recurring(weekly);
    expect(await at('2026-03-22T01:29:59Z')).toHaveLength(0);
    expect(await at('2026-03-22T01:30:00Z')).toHaveLength(1);
    expect(await at('2026-03-29T00:59:59Z')).toHaveLength(0);
    expect(await at('2026-03-29T01:00:00Z')).toHaveLength(1);
    expect(await opened()).toEqual([
      '2026-03-22 2026-03-22T01:30:00.000Z ana,bea,cai',
      '2026-03-29 2026-03-29T01:00:00.000Z ana,bea,cai',
    ]);
  });

  test('has the job run when it comes round next, once for an instant', async () => {
    await recurring(weekly);
    await recurring(weekly);
    expect(await waiting()).toEqual(['2026-03-22T01:30:00.000Z']);
    await at('2026-03-22T01:30:00Z');
    expect(await waiting()).toEqual(['2026-03-22T01:30:00.000Z', '2026-03-29T01:00:00.000Z']);
  });

  test('opens once, however many servers look and however often', async () => {
    await recurring(weekly);
    const all = await Promise.all(Array.from({ length: 5 }, () => at('2026-03-22T08:00:00Z')));
    expect(all.flat()).toHaveLength(1);
    expect(await at('2026-03-23T08:00:00Z')).toEqual([]);
    expect(await opened()).toHaveLength(1);
  });

  test('leaves out what passed while no server ran, and goes on', async () => {
    await recurring(weekly);
    await at('2026-04-06T08:00:00Z');
    expect((await opened()).map((line) => line.slice(0, 10))).toEqual(['2026-04-05']);
  });

  test('comes round no more once it is closed', async () => {
    const { waveId, waves } = await recurring(weekly);
    await waves.close({ waveId });
    expect(await at('2026-03-22T08:00:00Z')).toEqual([]);
  });

  test('gives each person other questions from one time to the next', async () => {
    await recurring(weekly, { asked: 4 });
    await at('2026-03-22T08:00:00Z');
    await at('2026-03-29T08:00:00Z');
    const rows = await db.sql()<{ rounds: string[] }>(
      `select array_agg(distinct asked::text) as rounds from invitation group by person_id`,
    );
    expect(rows.map(({ rounds }) => rounds.length)).toEqual([2, 2, 2]);
  });

  test('asks each person so many days after a relationship began, or after a moment', async () => {
    await recurring(after('relationship'), {}, 0);
    await recurring(after('moment'), {}, 0);
    for (const day of ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-19']) await at(`${day}T08:00:00Z`);
    expect((await opened()).map((line) => line.replace(/ .* /, ' '))).toEqual([
      '2026-03-31 bea',
      '2026-04-01 cai',
      '2026-04-19 ana',
    ]);
  });
});
