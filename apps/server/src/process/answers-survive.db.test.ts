import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { WaveResults } from '@unisono/surveys/schema';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launched, letterOf, MODES, type Letter, type Mode } from './respondents.ts';
import { KILLED, startOrganisation, type RunningOrganisation } from './running-organisation.ts';

const PEOPLE = 16;
/** Of each wave, how many letters are on their way for sure when something is killed. */
const HELD = 2;
const PATIENCE = { timeout: 60_000, interval: 5 };

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

interface Posted {
  readonly mode: Mode;
  readonly waveId: string;
  /** What each of its people is about to send. */
  readonly letters: readonly Letter[];
}

/** Opens a wave of a mode, and has everybody write. */
async function posted(mode: Mode): Promise<Posted> {
  const { waveId, tokens } = await launched(organisation, 'engagement', { mode, k: 4 }, second);
  const letters = await Promise.all(
    [...tokens.values()].map((token, index) =>
      letterOf(organisation, mode, token, { recommend: { kind: 'point', value: index % 11 } }),
    ),
  );
  expect(letters).toHaveLength(PEOPLE);
  return { mode, waveId, letters };
}

async function allPosted(modes: readonly Mode[]): Promise<Posted[]> {
  const waves: Posted[] = [];
  for (const mode of modes) waves.push(await posted(mode));
  return waves;
}

/** How many gave each number, once it may be known. */
async function counted(waveId: string): Promise<Readonly<Record<string, number>> | null> {
  const { results } = await organisation.find<WaveResults>('results.find', { waveId });
  return results.ok ? (results.scores.find(({ code }) => code === 'recommend.recommend')?.counts ?? null) : null;
}
/** Of people who answered 0 to 10, and 0 to 4 again. */
const ONCE = Object.fromEntries(Array.from({ length: 11 }, (_, value) => [value, value < PEOPLE - 11 ? 2 : 1]));

interface Ending {
  /** How many respondents each release is of. */
  readonly releases: readonly (number | null)[];
  readonly inPanel: number;
  readonly audited: number;
}
const UNTOUCHED: Ending = { releases: [], inPanel: 0, audited: 0 };
const released = (mode: Mode): Ending =>
  mode === 'identified' ? { ...UNTOUCHED, audited: 1 } : { releases: [PEOPLE], inPanel: 1, audited: 1 };

async function stateOf(waveId: string): Promise<Ending> {
  const { sql } = organisation;
  const found = await sql<{ release: { respondents: number | null } }>('select guarded.read_release($1) as release', [
    waveId,
  ]);
  const inPanel = await sql('select from panel_release where wave_id = $1', [waveId]);
  const audited = await sql("select from audit_event where action = 'wave.closed' and subject_id = $1", [waveId]);
  const releases = found.map(({ release }) => release.respondents);
  return { releases, inPanel: inPanel.length, audited: audited.length };
}
const keyFiles = () => readdir(path.join(organisation.dataDir, 'wave-keys'));

/** What the owner of the tables has locked, and others wait for. */
type Held = ReturnType<typeof heldBy>;

function heldBy(owner: Client) {
  return {
    /** Until so many wait. */
    hold: (number: number) =>
      vi.waitFor(async () => {
        const text = 'select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))';
        expect((await owner.query(text)).rowCount).toBe(number);
      }, PATIENCE),
    /** Of a Postgres that was killed it is gone already. */
    release: () => owner.end(),
  };
}

/** Has the transactions that close waves wait just before they commit: the audit is the last that they write. */
async function heldBeforeCommit(): Promise<Held> {
  const owner = await organisation.beside('owner');
  await owner.query('begin; lock table audit_event in exclusive mode');
  return heldBy(owner);
}

/** Has the last letters of each wave wait: for their invitations, or where the guard puts them, as if others were there. */
async function heldLetters(waves: readonly Posted[]): Promise<Held> {
  const owner = await organisation.beside('owner');
  await owner.query('begin');
  for (const { mode, waveId, letters } of waves) {
    const hashes = letters.flatMap(({ tokenHash }) => tokenHash ?? []).slice(-HELD);
    const values: unknown[] = mode === 'anonymous' ? [waveId, hashes] : [waveId, HELD];
    expect((await owner.query(HOLDING[mode], values)).rowCount).toBe(HELD);
  }
  return heldBy(owner);
}
const HOLDING: Readonly<Record<Mode, string>> = {
  identified: 'select from invitation where wave_id = $1 limit $2 for update',
  confidential: `insert into guarded.confidential_answer (wave_id, participant_id, place_id, given, comments)
    select wave_id, id, place_id, '{}', '[]' from guarded.participant where wave_id = $1 limit $2`,
  anonymous: `insert into guarded.inbox (wave_id, token_hash, sealed) select $1, hash, '' from unnest($2::bytea[]) hash`,
};

/** Where Postgres lives on, what is left of the transactions may go on only when nobody waits for them any more. */
async function killHolding(killed: (typeof KILLED)[number], held: Held): Promise<void> {
  await organisation.kill(killed, killed === 'server' ? held.release : undefined);
  await held.release();
}

async function expectReceived(letters: readonly Letter[]): Promise<void> {
  for (const received of await Promise.all(letters.map((letter) => letter.send()))) {
    expect(received).toMatchObject({ received: true });
  }
}

/** What was acknowledged is there by itself, once; all of it can be sent again, and changes nothing. */
async function expectAllThereOnce({ mode, waveId, letters }: Posted): Promise<void> {
  expect(await counted(waveId)).toEqual(ONCE);
  expect(await stateOf(waveId)).toEqual(released(mode));
  await expectReceived(letters);
  expect(await counted(waveId)).toEqual(ONCE);
  expect(await stateOf(waveId)).toEqual(released(mode));
}

test.each(KILLED)(
  'answers, then closes, of all modes outlive that %s is killed',
  { timeout: 120_000 },
  async (killed) => {
    const waves = await allPosted(MODES);
    // One of each mode after another, so that what is on its way is of all modes.
    const letters = Array.from({ length: PEOPLE }, (_, index) =>
      waves.map((wave) => wave.letters[index] as Letter),
    ).flat();
    const acknowledged = new Set<Letter>();
    const heldBack = await heldLetters(waves);
    const sending = letters.map(async (letter) => {
      await letter.send();
      acknowledged.add(letter);
    });
    const sent = Promise.allSettled(sending);
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThanOrEqual(PEOPLE), { ...PATIENCE, interval: 1 });
    await heldBack.hold(waves.length * HELD);
    await killHolding(killed, heldBack);
    await sent;
    // Nobody who was told sends again before the close.
    const untold = letters.filter((letter) => !acknowledged.has(letter));
    for (const wave of waves) {
      expect(wave.letters.filter((letter) => untold.includes(letter)).length).toBeGreaterThanOrEqual(HELD);
    }
    await expectReceived(untold);

    const held = await heldBeforeCommit();
    const closing = Promise.allSettled(waves.map(({ waveId }) => organisation.post('waves.close', { waveId }, second)));
    await held.hold(waves.length);
    await killHolding(killed, held);
    await closing;
    // A Postgres that dies lets go of the lock, and some of them may have been committed before it was dead.
    for (const wave of waves) {
      const either = killed === 'server' ? [UNTOUCHED] : [UNTOUCHED, released(wave.mode)];
      expect(either).toContainEqual(await stateOf(wave.waveId));
    }
    for (const { waveId } of waves) await organisation.ask('waves.close', { waveId }, second);
    for (const wave of waves) await expectAllThereOnce(wave);
    expect(await keyFiles()).toEqual([]);
    // Nothing of who answered, or from where, is in the log; of a lost Postgres it says where that was missed.
    const log = organisation.server().stderr();
    expect(log).not.toMatch(killed === 'postgres' ? /example\.org/ : /127\.0\.0\.1|respond/);
    expect(letters.filter(({ receipt }) => log.includes(receipt))).toEqual([]);
  },
);

test(
  'waves whose window is over are released once, though the server is killed in it again and again',
  { timeout: 120_000 },
  async () => {
    const waves = await allPosted(['anonymous', 'confidential']);
    await expectReceived(waves.flatMap(({ letters }) => letters));
    const ids = waves.map(({ waveId }) => waveId);
    const held = await heldBeforeCommit();
    const owner = await organisation.beside('owner');
    // A window that was launched is fixed; the owner of the tables makes it end now.
    await owner.query('alter table wave disable trigger user');
    await owner.query('update wave set closes_at = clock_timestamp() where id = any($1)', [ids]);
    await owner.query('alter table wave enable trigger user');
    await owner.query("select graphile_worker.add_job('surveys.close-waves', '{}')");
    await held.hold(1);
    // The next server asks for the close itself.
    await organisation.kill('server', held.release);
    await vi.waitFor(async () => {
      const { rowCount } = await owner.query('select from wave where closed_at is not null and id = any($1)', [ids]);
      expect(rowCount).toBeGreaterThan(0);
    }, PATIENCE);
    // Committed, and its keys are perhaps still there.
    await organisation.kill('server');
    await vi.waitFor(async () => {
      const { rowCount } = await owner.query('select from wave where closed_at is null and id = any($1)', [ids]);
      expect([rowCount, await keyFiles()]).toEqual([0, []]);
    }, PATIENCE);
    await owner.end();
    for (const wave of waves) await expectAllThereOnce(wave);
  },
);
