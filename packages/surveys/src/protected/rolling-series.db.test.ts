import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { contextFor } from '@unisono/accounts/testing';
import { readReleases } from '@unisono/disclosure/server';
import { mergePeople } from '@unisono/people-core/server';
import { givenPeople } from '@unisono/people-core/testing';
import { callerOf } from '@unisono/rpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultRouter } from '../result/result.router.ts';
import { answerSecret } from '../wave/answer-secret.ts';
import { closeDueWaves } from '../wave/close-due-waves.ts';
import { openOccurrences } from '../wave/open-occurrences.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { protectedWorld, recommends, type ProtectedWorld } from './testing/protected-world.ts';

const AUTUMN = ['a0', 'a1', 'a2', 'a3', 'a4'];
const LATER = ['b0', 'b1'];
const NEXT = ['c0', 'c1', 'c2', 'c3'];

let world: ProtectedWorld;
beforeAll(async () => {
  world = await protectedWorld();
  await givenPeople(world.db.database, [
    ...begun(AUTUMN, 'N', '2026-09-10'),
    ...begun(LATER, 'S', '2026-09-15'),
    ...begun(NEXT, 'S', '2026-10-25'),
  ]);
});
afterAll(() => world.db.close());

function begun(names: readonly string[], unit: string, from: string) {
  return names.map((externalId) => ({
    externalId,
    identities: [{ kind: 'email', value: `${externalId}@example.org` }],
    relationships: [{ role: 'employee' as const, unit, from }],
  }));
}

const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const receipt = () => randomBytes(10).toString('base64url');
const settings = () => contextFor(world.db.database, null).settings;
const twice = <Done>(act: () => Promise<Done[]>) => Promise.all([act(), act()]).then((both) => both.flat());
const open = (now: string) => twice(() => openOccurrences(world.db.database, settings(), new Date(now)));
const cut = (now: string) => twice(() => closeDueWaves(world.db.database, world.dataDir, new Date(now)));
const AFTER: Partial<WavePlan> = {
  schedule: {
    timeZone: 'Europe/Madrid',
    opensAt: '09:00',
    closesAt: '18:00',
    days: 7,
    recurrence: { kind: 'after', what: 'relationship', days: 10, firstDay: '2026-09-14', lastDay: null },
  },
};

/** The days of a series, with the secret of everybody's address there. */
async function daysOf(seriesId: string) {
  const rows = await world.db.sql()<{ waveId: string; day: string; id: string; name: string }>(
    `select wave.id as "waveId", wave.day, invitation.id, left(value, 2) as name
     from wave join invitation on wave_id = wave.id join identity using (person_id)
     where series_id = $1 and kind = 'email' order by wave.day, value`,
    [seriesId],
  );
  return rows.map((row) => ({ ...row, token: answerSecret(row.id, settings().secret) }));
}

async function answered(seriesId: string, names: readonly string[], now: string): Promise<string[]> {
  const days = await daysOf(seriesId);
  return Promise.all(
    names.map(async (name, index) => {
      const own = receipt();
      const token = days.find((each) => each.name === name)?.token ?? '';
      await world.respond(now).submit({ token, answers: recommends(index + 3), receipt: own });
      return own;
    }),
  );
}

test('people are asked on their own day, and released by calendar months in which enough answered', async () => {
  const { waveId } = await world.launch(AFTER);
  const releases = () => readReleases(world.db.sql('app'), waveId);
  expect(await open('2026-09-20T06:59:59Z')).toEqual([]);
  expect(await open('2026-09-20T07:00:00Z')).toHaveLength(1);
  expect(await open('2026-09-25T07:00:00Z')).toHaveLength(1);
  const days = await daysOf(waveId);
  expect(days.map(({ day, name }) => `${day} ${name}`)).toEqual([
    ...AUTUMN.map((name) => `2026-09-20 ${name}`),
    ...LATER.map((name) => `2026-09-25 ${name}`),
  ]);
  const [first] = days;
  if (!first) throw new Error('nobody was asked');
  const mailed = await world.db.sql()<{ people: number }>(
    `select count(*)::int as people from contact where kind = 'invitation' and sender_id = $1`,
    [first.waveId],
  );
  expect(mailed).toEqual([{ people: 5 }]);

  const [own = ''] = await answered(waveId, AUTUMN.slice(0, 3), '2026-09-21T08:00:00Z');
  const { reminded } = await world.waves('2026-09-24T10:00:00Z').remind({ waveId: first.waveId });
  // Nobody learns how many, for it would tell how many have answered; all are reminded.
  expect(reminded).toBeNull();
  expect(
    await world.db.sql()(`select count(*)::int as people from contact where kind = 'reminder' and sender_id = $1`, [
      first.waveId,
    ]),
  ).toEqual([{ people: 5 }]);
  expect(await world.respond('2026-09-24T10:00:00Z').read({ token: first.token })).toMatchObject({
    closesAt: '2026-09-27T16:00:00.000Z',
    releasedAt: '2026-09-30T22:00:00.000Z',
  });
  expect(await cut('2026-09-30T21:59:59Z')).toEqual([]);
  expect(await cut('2026-09-30T22:00:00Z')).toEqual([waveId]);
  expect(await releases()).toEqual([]);
  expect(await world.respond('2026-10-01T08:00:00Z').receipt({ receipt: own })).toMatchObject({
    waveId,
    state: 'open',
    closesAt: '2026-10-31T23:00:00.000Z',
  });

  const late = await answered(waveId, LATER, '2026-10-01T08:00:00Z');
  // More have answered now, but the month was cut already, and the window of a day releases nothing.
  expect(await cut('2026-10-05T08:00:00Z')).toEqual([]);
  expect(await world.waves('2026-10-05T08:00:00Z').find({ waveId })).toMatchObject({
    state: 'recurring',
    invited: 7,
    answered: 4,
  });

  await failing(async () => {
    await expect(closeDueWaves(world.db.database, world.dataDir, new Date('2026-10-31T23:00:00Z'))).rejects.toThrow(
      'waves could not be closed',
    );
    expect(await releases()).toEqual([]);
  });
  expect(await cut('2026-10-31T23:00:00Z')).toEqual([waveId]);
  expect(await releases()).toMatchObject([{ sequence: 1, respondents: 5 }]);
  expect(await world.respond('2026-11-02T08:00:00Z').receipt({ receipt: late[0] ?? '' })).toMatchObject({
    waveId,
    state: 'released',
    group: { n: 5 },
  });
  expect(await world.db.sql()('select day, wave_id from panel_release where wave_id = $1', [waveId])).toEqual([
    { day: '2026-10-31', wave_id: waveId },
  ]);

  expect(await open('2026-11-04T08:00:00Z')).toHaveLength(1);
  await answered(waveId, NEXT, '2026-11-05T08:00:00Z');
  await world.waves('2026-11-06T08:00:00Z').close({ waveId });
  expect(await releases()).toMatchObject([{ sequence: 1 }, { sequence: 2, respondents: 4 }]);
  const token = (await daysOf(waveId)).find(({ name }) => name === 'c0')?.token ?? '';
  const tooLate = { token, answers: recommends(1), receipt: receipt() };
  await expect(world.respond('2026-11-06T09:00:00Z').submit(tooLate)).rejects.toMatchObject(refusal('wave-not-open'));
  expect(await open('2026-11-07T08:00:00Z')).toEqual([]);
  expect(await cut('2026-12-01T08:00:00Z')).toEqual([]);

  const results = callerOf(resultRouter)(contextFor(world.db.database, world.hr));
  const listed = await results.list({ side: 'employee' });
  expect(listed.filter(({ id }) => [waveId, ...days.map((day) => day.waveId)].includes(id))).toMatchObject([
    { id: waveId, answered: 9 },
  ]);
  expect(await results.find({ waveId: first.waveId, sequence: 1 })).toMatchObject({ sequence: 1, sequences: 2 });
  const found = await results.find({ waveId });
  expect(found).toMatchObject({ wave: { id: waveId }, sequence: 2 });
  if (!found.results.ok) throw new Error(found.results.reason);
  expect(found.results.scores[0]?.trend.map(({ sequence, day }) => [sequence, day])).toEqual([
    [1, '2026-10-31'],
    [2, '2026-11-06'],
  ]);
});

/** Has whatever joins the panel fail meanwhile, as if the server died there. */
async function failing(act: () => Promise<void>): Promise<void> {
  const sql = world.db.sql();
  await sql(`create function fail() returns trigger language plpgsql as 'begin raise exception ''died''; end'`);
  await sql('create trigger fail before insert on panel_release for each row execute function fail()');
  try {
    await act();
  } finally {
    await sql('drop function fail cascade');
  }
}

test('an answer that was released is acknowledged again; nobody is asked twice, and the last day ends the series', async () => {
  const { waveId } = await world.launch({
    schedule: {
      ...AFTER.schedule,
      recurrence: { kind: 'after', what: 'relationship', days: 10, firstDay: '2026-09-14', lastDay: '2026-09-28' },
      days: 20,
    } as WavePlan['schedule'],
  });
  await open('2026-09-20T08:00:00Z');
  const [own = ''] = await answered(waveId, AUTUMN, '2026-09-21T08:00:00Z');
  await cut('2026-09-30T22:00:00Z');
  const token = (await daysOf(waveId))[0]?.token ?? '';
  const again = { token, answers: recommends(3), receipt: own };
  expect(await world.respond('2026-10-01T08:00:00Z').submit(again)).toEqual({ received: true, earlier: true });
  await world.db.sql()(`update relationship set from_day = '2026-09-18' where from_day = '2026-09-10'`);
  await open('2026-09-28T08:00:00Z');
  expect((await daysOf(waveId)).map(({ name }) => name)).toEqual([...AUTUMN, ...LATER]);
  expect(await cut('2026-10-18T15:59:59Z')).toEqual([]);
  expect(await cut('2026-10-18T16:00:00Z')).toEqual([waveId]);
  expect(await world.waves('2026-10-18T16:00:00Z').find({ waveId })).toMatchObject({ state: 'closed', answered: 5 });
});

test('a series is cut although another wave cannot be closed, and ends as of the day on which its last window did', async () => {
  const { schedule } = AFTER;
  if (schedule?.recurrence.kind !== 'after') throw new Error('no series');
  const { waveId: keyless } = await world.launch({
    mode: 'anonymous',
    schedule: { ...schedule, days: 14, recurrence: { kind: 'once', day: '2026-09-14' } },
  });
  await rm(`${world.dataDir}/wave-keys/${keyless}.json`);
  const { waveId } = await world.launch({
    schedule: { ...schedule, recurrence: { ...schedule.recurrence, lastDay: '2026-10-01' } },
  });
  await open('2026-09-28T08:00:00Z');
  const cutAt = (now: string) => closeDueWaves(world.db.database, world.dataDir, new Date(now));
  await expect(cutAt('2026-09-30T22:00:00Z')).rejects.toThrow('waves could not be closed');
  const cuts = await world.db.sql()(`select from audit_event where subject_id = $1 and action = 'wave.period-ended'`, [
    waveId,
  ]);
  expect(cuts).toHaveLength(1);

  await answered(waveId, AUTUMN, '2026-10-02T08:00:00Z');
  expect((await cutAt('2026-11-20T08:00:00Z')).toSorted()).toEqual([keyless, waveId].toSorted());
  expect(await world.db.sql()('select day from panel_release where wave_id = $1', [waveId])).toEqual([
    { day: '2026-10-08' },
  ]);
});

test('somebody who was asked and is merged with a later record is not asked again', async () => {
  const { waveId } = await world.launch(AFTER);
  await open('2026-09-25T07:00:00Z');
  const before = await daysOf(waveId);
  const [asked] = before;
  if (!asked) throw new Error('nobody was asked');
  await givenPeople(world.db.database, begun(['zz'], 'N', '2026-09-20'));
  const idOf = async (name: string) => {
    const [row] = await world.db.sql()<{ id: string }>(
      `select person_id as id from identity where kind = 'email' and value = $1`,
      [`${name}@example.org`],
    );
    return row?.id ?? '';
  };
  const ctx = { em: world.db.em(), actor: null, scope: { everything: true as const }, now: () => new Date() };
  await mergePeople(ctx, { keptId: await idOf('zz'), mergedId: await idOf(asked.name) });
  await open('2026-09-30T07:00:00Z');
  expect((await daysOf(waveId)).map(({ name }) => name)).not.toContain('zz');
});

test('anonymously it is refused', async () => {
  await expect(world.launch({ ...AFTER, mode: 'anonymous' })).rejects.toMatchObject(refusal('after-not-anonymous'));
});
