import { randomBytes } from 'node:crypto';
import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { readReleases, readWaveKeys } from '@unisono/disclosure/server';
import { givenPeople } from '@unisono/people-core/testing';
import type { Actor } from '@unisono/rpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSecret } from '../wave/answer-secret.ts';
import { closeDueWaves } from '../wave/close-due-waves.ts';
import { openOccurrences } from '../wave/open-occurrences.ts';
import type { WavePlan } from '../wave/wave-plan.schema.ts';
import { NORTH, OPEN, protectedWorld, recommends, type ProtectedWorld } from './testing/protected-world.ts';

let world: ProtectedWorld;
beforeAll(async () => {
  world = await protectedWorld();
});
afterAll(() => world.db.close());

/** Each Monday from nine until Sunday at six; on 25 October the clocks of Madrid turn back. */
const WEEKLY: Partial<WavePlan> = {
  schedule: {
    timeZone: 'Europe/Madrid',
    opensAt: '09:00',
    closesAt: '18:00',
    days: 6,
    recurrence: { kind: 'weekly', every: 1, firstDay: '2026-10-12', lastDay: null },
  },
};
const WEEKS = [
  { opens: '2026-10-12T07:00:00Z', closes: '2026-10-18T16:00:00Z' },
  { opens: '2026-10-19T07:00:00Z', closes: '2026-10-25T17:00:00Z' },
  { opens: '2026-10-26T08:00:00Z', closes: '2026-11-01T17:00:00Z' },
];

const settings = () => contextFor(world.db.database, null).settings;
const twice = (act: () => Promise<string[]>) => Promise.all([act(), act()]).then((both) => both.flat());
const open = (now: Date) => twice(() => openOccurrences(world.db.database, settings(), now));
const close = (now: Date) => twice(() => closeDueWaves(world.db.database, world.dataDir, now));
const before = (instant: string) => new Date(new Date(instant).getTime() - 1000);

async function answerAll(waveId: string, now: string): Promise<void> {
  const rows = await world.db.sql()<{ id: string; name: string }>(
    `select invitation.id, left(value, 2) as name from invitation join identity using (person_id)
     where kind = 'email' and wave_id = $1 order by value`,
    [waveId],
  );
  const asked = rows.filter(({ name }) => NORTH.includes(name));
  for (const [index, { id }] of asked.entries()) {
    const receipt = randomBytes(10).toString('base64url');
    const token = answerSecret(id, settings().secret);
    await world.respond(now).submit({ token, answers: recommends(index + 2), receipt });
  }
}

test('a protected series opens, closes and is released by itself each time, also where the clocks change', async () => {
  const { waveId: confidential } = await world.launch(WEEKLY);
  const { waveId: anonymous } = await world.launch({ ...WEEKLY, mode: 'anonymous' });
  for (const { opens, closes } of WEEKS) {
    expect(await open(before(opens))).toEqual([]);
    const opened = await open(new Date(opens));
    expect(opened).toHaveLength(2);
    const waves = await Promise.all(opened.map((waveId) => world.waves(opens).find({ waveId })));
    const of = (seriesId: string) => waves.find((wave) => wave.seriesId === seriesId)?.id ?? '';
    await answerAll(of(confidential), opens);
    expect(await readWaveKeys(world.dataDir, of(anonymous))).toBeDefined();
    expect(await close(before(closes))).toEqual([]);
    expect((await close(new Date(closes))).toSorted()).toEqual(opened.toSorted());
    expect(await readReleases(world.db.sql('app'), of(confidential))).toMatchObject([{ respondents: 6 }]);
    expect(await readReleases(world.db.sql('app'), of(anonymous))).toMatchObject([{ respondents: null }]);
    expect(await readWaveKeys(world.dataDir, of(anonymous))).toBeUndefined();
  }
  await world.waves(WEEKS[2]?.closes).close({ waveId: confidential });
  await world.waves(WEEKS[2]?.closes).close({ waveId: anonymous });
});

test('whom its launcher brings in after a colleague planned it, it does not come round for', async () => {
  const [first] = WEEKS;
  if (!first) throw new Error('no weeks');
  const { actor: launcher } = await signedInAs(world.db.database, { grants: [{ kind: 'hr', unitId: null }] });
  const waveId = await world.plan(WEEKLY);
  await world.db.sql()(
    `update audit_event set account_id = $1, at = clock_timestamp() where action = 'person.recorded'`,
    [launcher.accountId],
  );
  await expect(world.waves(OPEN, launcher).launch({ waveId })).rejects.toMatchObject({
    cause: expect.objectContaining({ reason: 'second-person-needed' }) as unknown,
  });
  const { plan } = await world.waves().find({ waveId });
  await world.waves().change({ waveId, plan });
  await world.waves(OPEN, launcher).launch({ waveId });
  await world.db.sql()(`update audit_event set at = clock_timestamp() where action = 'person.recorded'`);
  expect(await open(new Date(first.opens))).toEqual([]);
  expect((await world.waves(first.opens).find({ waveId })).missed).toEqual({
    day: '2026-10-12',
    reason: 'second-person-needed',
  });
  await world.waves(first.opens).close({ waveId });
  await world.db.sql()(`update audit_event set account_id = null where action = 'person.recorded'`);
});

test('that it does not come round for people whom its launcher brought in is said, once, until it does', async () => {
  const { waveId } = await world.launch(WEEKLY);
  const [first, second] = WEEKS;
  if (!first || !second) throw new Error('no weeks');
  const importer = (accountId: string | null) =>
    world.db.sql()(`update audit_event set account_id = $1 where action = 'person.recorded'`, [accountId]);
  const missed = async () => (await world.waves(second.closes).find({ waveId })).missed;
  expect(await missed()).toBeNull();
  await importer(world.hr.accountId);
  expect(await open(new Date(first.opens))).toEqual([]);
  expect(await open(new Date('2026-10-13T08:00:00Z'))).toEqual([]);
  expect(await missed()).toEqual({ day: '2026-10-12', reason: 'second-person-needed' });
  const noted = await world.db.sql()(`select from audit_event where subject_id = $1 and action = 'wave.missed'`, [
    waveId,
  ]);
  expect(noted).toHaveLength(1);
  await importer(null);
  expect(await open(new Date(second.opens))).toHaveLength(1);
  expect(await missed()).toBeNull();
});

const opened = async (seriesId: string, week: { readonly opens: string } | undefined) => {
  await open(new Date(week?.opens ?? ''));
  return world.db.sql()('select from wave where series_id = $1', [seriesId]);
};
const planned = async () => ({ series: await world.plan(WEEKLY), once: await world.plan() });

describe('what its launcher imports after a colleague planned it', () => {
  let launcher: Actor;
  beforeAll(async () => {
    ({ actor: launcher } = await signedInAs(world.db.database, { grants: [{ kind: 'hr', unitId: null }] }));
    await world.db.sql()(`update audit_event set account_id = $1 where action = 'person.recorded'`, [
      launcher.accountId,
    ]);
  });
  const imports = (name: string, unit: string, from?: string) =>
    givenPeople(
      world.db.database,
      [
        {
          externalId: name,
          name: `Called ${name}`,
          identities: [{ kind: 'email', value: `${name}@example.org` }],
          relationships: [{ role: 'employee', unit, from }],
        },
      ],
      { actor: launcher },
    );

  test('holds nothing back where it corrects those who were there', async () => {
    const { series, once } = await planned();
    await world.waves(OPEN, launcher).launch({ waveId: series });
    expect(await imports('n0', 'N')).toMatchObject({ new: 0, corrected: 1 });
    expect(await opened(series, WEEKS[0])).toHaveLength(1);
    await expect(world.waves(OPEN, launcher).launch({ waveId: once })).resolves.toMatchObject({ invited: 12 });
    await world.waves().close({ waveId: series });
  });

  test('holds it back also where another batch of its source came between its reading and its writing', async () => {
    const { once } = await planned();
    await imports('s7', 'S');
    await world.db.sql()(
      `insert into audit_event (id, action, subject, details)
       select overlay(tie.id::text placing 'ffffffffffff' from 25)::uuid, 'person.recorded', 'person', '{"source": "test"}'
       from relationship tie join identity using (person_id) where value = 's7@example.org'`,
    );
    await expect(world.waves(OPEN, launcher).launch({ waveId: once })).rejects.toMatchObject({
      cause: expect.objectContaining({ reason: 'second-person-needed' }) as unknown,
    });
  });

  test.each([
    ['brings somebody in', 's6', undefined],
    ['moves somebody, from a day on', 's5', undefined],
    ['moves somebody, all along', 's6', '2026-01-01'],
  ])('holds it back where it %s', async (_, name, from) => {
    if (from) await imports(name, 'S', from);
    const { series, once } = await planned();
    await world.waves(OPEN, launcher).launch({ waveId: series });
    await imports(name, 'N', from);
    expect(await opened(series, WEEKS[1])).toEqual([]);
    expect((await world.waves(WEEKS[1]?.opens).find({ waveId: series })).missed).toMatchObject({
      reason: 'second-person-needed',
    });
    await expect(world.waves(OPEN, launcher).launch({ waveId: once })).rejects.toMatchObject({
      cause: expect.objectContaining({ reason: 'second-person-needed' }) as unknown,
    });
    await world.waves().close({ waveId: series });
  });
});
