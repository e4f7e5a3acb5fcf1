import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { WaveResults } from '@unisono/surveys/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launched, letterOf, MODES, type Letter, type Mode } from './respondents.ts';
import { KILLED, startOrganisation, type Killed, type RunningOrganisation } from './running-organisation.ts';

const PEOPLE = 16;

let organisation: RunningOrganisation;
let second = '';
beforeAll(async () => {
  organisation = await startOrganisation('Survivors');
  second = await organisation.invite('second@example.org');
  await organisation.bring(
    'units',
    [
      ['code', 'name'],
      ['U', 'Unit'],
    ],
    {
      fields: { code: { column: 'code' }, name: { column: 'name' }, from: { constant: '2020-01-01' } },
    },
  );
  const people = Array.from({ length: PEOPLE }, (_, index) => [`p${index}`, `p${index}@example.org`]);
  await organisation.bring('people', [['id', 'mail'], ...people], {
    fields: {
      externalId: { column: 'id' },
      'identity.email': { column: 'mail' },
      role: { constant: 'employee' },
      unit: { constant: 'U' },
      from: { constant: '2020-01-01' },
    },
  });
}, 240_000);
afterAll(() => organisation.stop());

/** Opens a wave; answers what each of its people is about to send. */
async function lettersOf(mode: Mode): Promise<{ waveId: string; letters: Letter[] }> {
  const { waveId, tokens } = await launched(organisation, 'engagement', { mode, k: 4 }, second);
  const letters: Letter[] = [];
  for (const [index, token] of [...tokens.values()].entries()) {
    letters.push(await letterOf(organisation, mode, token, { recommend: { kind: 'point', value: index % 11 } }));
  }
  expect(letters).toHaveLength(PEOPLE);
  return { waveId, letters };
}

/** How many gave each number, once it may be known. */
async function counted(waveId: string): Promise<Readonly<Record<string, number>> | null> {
  const { results } = await organisation.find<WaveResults>('results.find', { waveId });
  return results.ok ? (results.scores.find(({ code }) => code === 'recommend.recommend')?.counts ?? null) : null;
}
/** Of people who answered 0 to 10, and 0 to 4 again. */
const ONCE = Object.fromEntries(Array.from({ length: 11 }, (_, value) => [value, value < PEOPLE - 11 ? 2 : 1]));

const releases = async (waveId: string) => {
  const rows = await organisation.sql<{ release: { respondents: number | null } }>(
    'select guarded.read_release($1) as release',
    [waveId],
  );
  return rows.map(({ release }) => release.respondents);
};
const keyFiles = () => readdir(path.join(organisation.dataDir, 'wave-keys'));

const CASES = MODES.flatMap((mode) => KILLED.map((killed): [Mode, Killed] => [mode, killed]));

describe.each(CASES)('%s answers, and %s killed', { timeout: 240_000 }, (mode, killed) => {
  test('outlive it once acknowledged, and none is doubled by sending it again', async () => {
    const { waveId, letters } = await lettersOf(mode);
    const sending = Promise.allSettled(letters.map((letter) => letter.send()));
    await pause(60);
    await organisation.kill(killed);
    const first = await sending;
    const acknowledged = letters.filter((_, index) => first[index]?.status === 'fulfilled');
    // Nobody who was told sends again before the close: what was acknowledged is there by itself.
    const untold = letters.filter((letter) => !acknowledged.includes(letter));
    for (const letter of untold) expect(await letter.send()).toMatchObject({ received: true });
    await organisation.ask('waves.close', { waveId }, second);
    expect(await counted(waveId)).toEqual(ONCE);
    for (const letter of letters) expect(await letter.send()).toMatchObject({ received: true });
    expect(await counted(waveId)).toEqual(ONCE);
  });

  test('are there once, whenever it is killed while the wave closes', async () => {
    const { waveId, letters } = await lettersOf(mode);
    await Promise.all(letters.map((letter) => letter.send()));
    const released = mode === 'identified' ? [] : [PEOPLE];
    for (const moment of killed === 'server' ? [5, 40] : [20]) {
      const closing = organisation.post('waves.close', { waveId }, second).catch(() => undefined);
      await pause(moment);
      await organisation.kill(killed);
      await closing;
      expect([[], released]).toContainEqual(await releases(waveId));
    }
    await organisation.ask('waves.close', { waveId }, second);
    expect(await counted(waveId)).toEqual(ONCE);
    expect(await releases(waveId)).toEqual(released);
    for (const letter of letters) expect(await letter.send()).toMatchObject({ received: true });
    expect(await counted(waveId)).toEqual(ONCE);
    expect(await keyFiles()).toEqual([]);
    // Nothing of who answered, or from where, is in the log; of a lost Postgres it says where that was missed.
    const log = organisation.server().stderr();
    expect(log).not.toMatch(killed === 'postgres' ? /example\.org/ : /127\.0\.0\.1|respond/);
    expect(letters.filter(({ receipt }) => log.includes(receipt))).toEqual([]);
  });
});
