import { randomBytes, randomUUID } from 'node:crypto';
import { signedInAs } from '@unisono/accounts/testing';
import { readReleases } from '@unisono/disclosure/server';
import { erasePerson } from '@unisono/people-core/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NORTH,
  OPEN,
  OVER,
  protectedWorld,
  recommends,
  SOUTH,
  type ProtectedWorld,
} from '../protected/testing/protected-world.ts';
import { closeDueWaves } from '../wave/close-due-waves.ts';

let world: ProtectedWorld;
beforeAll(async () => {
  world = await protectedWorld();
});
afterAll(() => world.db.close());

const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const receipt = () => randomBytes(10).toString('base64url');
const close = (now = OVER) => closeDueWaves(world.db.database, world.dataDir, new Date(now));
const releasesOf = (waveId: string) => readReleases(world.db.sql('app'), waveId);

/** Has these people answer with how they recommend; answers their receipts. */
async function answered(tokens: ReadonlyMap<string, string>, names: readonly string[]): Promise<string[]> {
  const receipts: string[] = [];
  for (const [index, name] of names.entries()) {
    const own = receipt();
    const answers = recommends((index % 8) + 3);
    await world.respond().submit({ token: tokens.get(name) ?? '', answers, receipt: own });
    receipts.push(own);
  }
  return receipts;
}

describe('a confidential answer', () => {
  test('leaves no trace that a role of the server could read, not even that it was given', async () => {
    const { waveId, tokens } = await world.launch();
    const seen = async () => ({
      rows: await world.db.sql('app')('select * from invitation where wave_id = $1 order by id', [waveId]),
      contacts: await world.db.sql('app')('select * from contact where sender_id = $1 order by id', [waveId]),
      moments: await world.db.sql('app')('select * from moment'),
      audit: await world.db.sql('app')('select count(*) from audit_event'),
      wave: await world.waves().find({ waveId }),
    });
    const before = await seen();
    await answered(tokens, NORTH.slice(0, 3));
    expect(await seen()).toEqual(before);
    expect(before.wave).toMatchObject({ state: 'open', invited: 12, answered: 0 });
    await answered(tokens, NORTH);
    expect(await world.waves().find({ waveId })).toMatchObject({ answered: 4 });
    expect(await world.respond().read({ token: tokens.get('n0') ?? '' })).toMatchObject({ state: 'open', waveId });
  });

  test('is needed with a receipt, and may be sent again: the last one counts once', async () => {
    const { waveId, tokens } = await world.launch();
    const token = tokens.get('n0') ?? '';
    await expect(world.respond().submit({ token, answers: {} })).rejects.toMatchObject(refusal('receipt-missing'));
    const wrong = { token, answers: recommends(11), receipt: receipt() };
    await expect(world.respond().submit(wrong)).rejects.toMatchObject(refusal('answer-out-of-range'));
    const own = receipt();
    const again = { token, answers: recommends(2), receipt: own };
    await Promise.all(Array.from({ length: 5 }, () => world.respond().submit(again)));
    const rows = await world.db.sql()('select given from guarded.confidential_answer where wave_id = $1', [waveId]);
    expect(rows).toEqual([{ given: { recommend: 2 } }]);
  });

  test('is erased with its person while the wave is open', async () => {
    const { waveId, tokens } = await world.launch();
    await answered(tokens, ['s5', 's4']);
    const [person] = await world.db.sql()<{ id: string }>(
      `select person_id as id from identity where value = 's5@example.org'`,
    );
    const ctx = { em: world.db.em(), actor: null, scope: { everything: true as const }, now: () => new Date(OPEN) };
    await erasePerson(ctx, { personId: person?.id ?? '' });
    const left = await world.db.sql()(
      `select (select count(*)::int from guarded.confidential_answer where wave_id = $1) as answers,
         (select count(*)::int from guarded.participant where wave_id = $1) as participants`,
      [waveId],
    );
    expect(left).toEqual([{ answers: 1, participants: 11 }]);
  });
});

describe('the close', () => {
  test('releases groups by unit as of launch once, whoever closes it and however often', async () => {
    const { waveId, tokens } = await world.launch();
    const receipts = await answered(tokens, [...NORTH, ...SOUTH.slice(0, 5)]);
    const [own] = receipts;
    if (!own) throw new Error('nobody answered');
    expect(await world.respond().receipt({ receipt: own })).toMatchObject({ state: 'open', group: null });
    const both = await Promise.all([close(), close()]);
    expect(both.flat().filter((id) => id === waveId)).toEqual([waveId]);
    expect(await close()).toEqual([]);
    const [release, ...others] = await releasesOf(waveId);
    expect(others).toEqual([]);
    expect(release).toMatchObject({ respondents: 11, k: 4 });
    expect(release?.groups.map(({ n, placeIds }) => [n, placeIds])).toEqual(
      expect.arrayContaining([
        [6, [world.units.get('N')]],
        [5, [world.units.get('S')]],
      ]),
    );
    expect(await world.waves(OVER).find({ waveId })).toMatchObject({ state: 'closed', answered: 11 });
    expect(await world.respond(OVER).receipt({ receipt: own })).toMatchObject({
      organisation: 'Almar',
      mode: 'confidential',
      state: 'released',
      group: { n: 6, units: ['Norte'] },
    });
  });

  test('by hand releases at once; an acknowledged answer is acknowledged again, and no new one is taken', async () => {
    const { waveId, tokens } = await world.launch();
    const [own] = await answered(tokens, NORTH);
    await world.waves().close({ waveId });
    await world.waves().close({ waveId });
    expect(await releasesOf(waveId)).toHaveLength(1);
    expect(await world.respond(OVER).read({ token: tokens.get('s0') ?? '' })).toMatchObject({
      state: 'closed',
      closesAt: new Date(OPEN).toISOString(),
    });
    expect(await world.respond(OVER).receipt({ receipt: own ?? '' })).toMatchObject({
      closesAt: new Date(OPEN).toISOString(),
    });
    const repeated = { token: tokens.get('n0') ?? '', answers: recommends(3), receipt: own ?? '' };
    expect(await world.respond().submit(repeated)).toEqual({ received: true, earlier: true });
    const late = { ...repeated, token: tokens.get('s0') ?? '', receipt: receipt() };
    await expect(world.respond().submit(late)).rejects.toMatchObject(refusal('wave-not-open'));
    expect(await world.waves().find({ waveId })).toMatchObject({ answered: 6 });
  });

  test('of fewer than k shows nothing, and the receipt says so', async () => {
    const { waveId, tokens } = await world.launch();
    const [own] = await answered(tokens, NORTH.slice(0, 3));
    await close();
    expect(await releasesOf(waveId)).toMatchObject([{ respondents: null, groups: [], blocks: [] }]);
    expect(await world.waves(OVER).find({ waveId })).toMatchObject({ answered: 0 });
    expect(await world.respond(OVER).receipt({ receipt: own ?? '' })).toMatchObject({
      state: 'not-shown',
      group: null,
    });
    await expect(world.respond().receipt({ receipt: receipt() })).rejects.toMatchObject(refusal('receipt-unknown'));
  });

  test('is asked for at the launch, when the window ends', async () => {
    await world.launch();
    const jobs = await world.db.sql()<{ key: string; run_at: Date }>(
      `select key, run_at from graphile_worker.jobs where task_identifier = 'surveys.close-waves'`,
    );
    expect(jobs).toEqual([
      { key: 'surveys.close-waves 2026-09-21T16:00:00.000Z', run_at: new Date('2026-09-21T16:00:00Z') },
    ]);
  });
});

describe('an open address of a confidential wave', () => {
  test('takes each device once, at its unit, and shows how many only in steps', async () => {
    const { waveId } = await world.launch({ channels: ['link'] });
    const links = await world.waves().links({ waveId });
    const token = links.find(({ unitId }) => unitId === world.units.get('N'))?.address.split('#')[1] ?? '';
    await expect(world.respond().submit({ token, answers: {}, receipt: receipt() })).rejects.toMatchObject(
      refusal('device-missing'),
    );
    for (const value of [1, 2, 3, 4, 5]) {
      const device = randomUUID();
      const own = receipt();
      const twice = [1, 2].map(() =>
        world.respond().submit({ token, device, answers: recommends(value), receipt: own }),
      );
      await Promise.all(twice);
    }
    expect(await world.db.sql('app')('select * from guarded.read_participation($1)', [waveId])).toEqual([
      { invited: 4, answered: 4 },
    ]);
    expect(await world.db.sql()('select from invitation where wave_id = $1', [waveId])).toEqual([]);
    await close();
    expect(await releasesOf(waveId)).toMatchObject([{ respondents: 5, groups: [{ n: 5 }] }]);
    const late = { token, device: randomUUID(), answers: {}, receipt: receipt() };
    await expect(world.respond(OVER).submit(late)).rejects.toMatchObject(refusal('wave-not-open'));
  });
});

describe('who brought people in', () => {
  test('does not launch a protected wave to them alone', async () => {
    const { actor: importer } = await signedInAs(world.db.database, { grants: [{ kind: 'hr', unitId: null }] });
    const alone = async (planner: typeof importer) => {
      const waveId = await world.plan();
      const { surveyId, plan } = await world.waves().find({ waveId });
      const { id } = await world.waves(OPEN, planner).plan({ surveyId, plan });
      return world.waves(OPEN, importer).launch({ waveId: id });
    };
    await expect(alone(importer)).resolves.toMatchObject({ invited: expect.any(Number) as unknown });
    await world.db.sql()(`update audit_event set account_id = $1 where action = 'person.recorded'`, [
      importer.accountId,
    ]);
    await expect(alone(importer)).rejects.toMatchObject(refusal('second-person-needed'));
    // Nor does who brought them in by a key of their own.
    const keyId = randomUUID();
    await world.db.sql()(
      `insert into api_key (id, name, secret_hash, shown, scopes, sides, source, per_minute, created_by, created_at)
       values ($1, 'Staff', 'none', '', '{people:write}', '{employee}', 'staff', 1000, $2, now())`,
      [keyId, importer.accountId],
    );
    await world.db.sql()(`update audit_event set account_id = $1 where action = 'person.recorded'`, [keyId]);
    await expect(alone(importer)).rejects.toMatchObject(refusal('second-person-needed'));
    const planned = async (keptBy?: string) => {
      const { surveyId, plan } = await world.waves().find({ waveId: keptBy ?? (await world.plan()) });
      const preview = await world.waves(OPEN, importer).preview({ surveyId, plan, ...(keptBy && { keptBy }) });
      return preview.protection?.secondPersonNeeded;
    };
    expect(await planned()).toBe(true);
    expect(await planned(await world.plan())).toBe(false);
    await expect(alone(world.hr)).resolves.toMatchObject({ invited: expect.any(Number) as unknown });
  });
});

test('a reminder goes to everybody who was asked, whoever has answered, and says why', async () => {
  const { waveId, tokens } = await world.launch();
  await answered(tokens, NORTH);
  await world.forgetOtherContacts(waveId);
  expect(await world.waves('2026-09-17T10:00:00Z').remind({ waveId })).toEqual({ reminded: null });
  expect(await world.remindedOf(waveId)).toEqual([
    { people: tokens.size, says: expect.stringContaining('nadie ve quién ha respondido') as unknown },
  ]);
});
