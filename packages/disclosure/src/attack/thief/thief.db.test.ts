import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { describe, expect, test } from 'vitest';
import { closeAnonymousWave } from '../../token/close-anonymous-wave.ts';
import { submitSealed } from '../../token/submit-sealed.ts';
import { destroyWaveKeys, readWaveKeys, type WaveKeys } from '../../token/wave-keys.ts';
import { closeCarelessly, withoutShuffling, withTimes } from './careless.ts';
import { linkAnswers, type Links } from './link-answers.ts';
import { makeInvitations, playWave, type PlayedWave } from './play-wave.ts';
import { keepNoLog, takeEverything, takeInbox, walPosition, type Loot } from './take-everything.ts';

/** `npm run test:attack` plays more of them. */
const WAVES = Number(process.env.ATTACK_WAVES ?? 2);
const PATIENCE = 60_000 + WAVES * 60_000;

interface Theft {
  readonly wave: PlayedWave;
  readonly loot: Loot;
  readonly links: Links;
}

interface House {
  readonly db: TestDatabase;
  readonly dataDir: string;
  /** What the thief has of the keys: the folder's file, or a copy from before the close. */
  readonly keys: (waveId: string) => Promise<WaveKeys | undefined>;
}

const close = async ({ db, dataDir }: House, waveId: string) => {
  await inTransaction(db.database.app, (sql) => closeAnonymousWave(sql, dataDir, waveId));
  await destroyWaveKeys(dataDir, waveId);
};
const carelessly = ({ db, dataDir }: House, waveId: string) => closeCarelessly(db.sql(), dataDir, waveId);

/** Plays whole waves on a server of their own and steals everything after each. */
async function thefts(
  prepare: (house: House) => Promise<void>,
  shut: (house: House, waveId: string) => Promise<unknown>,
  { atOnce = false, copied = false }: { atOnce?: boolean; copied?: boolean } = {},
): Promise<Theft[]> {
  const db = await testDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-keys-'));
  const house = { db, dataDir, keys: (waveId: string) => readWaveKeys(dataDir, waveId) };
  const stolen: Theft[] = [];
  try {
    await makeInvitations(db.sql());
    await prepare(house);
    for (let turn = 0; turn < WAVES; turn += 1) {
      const since = await walPosition(db.superuser);
      const wave = await playWave(db.database, db.sql(), dataDir, async ({ cellId, values, ...answer }) => {
        await submitSealed(db.sql('app'), answer);
        if (!atOnce) return;
        await db.sql()(
          `insert into guarded.confidential_answer (wave_id, place_id, given, comments) values ($1, $2, $3, '[]')`,
          [answer.waveId, cellId, JSON.stringify(values)],
        );
      });
      const copy = copied ? await house.keys(wave.waveId) : undefined;
      const inbox = await takeInbox(db.superuser, wave.waveId);
      await shut(house, wave.waveId);
      const loot = await takeEverything(db.superuser, { waveId: wave.waveId, since, inbox });
      const keys = copy ?? (shut === close ? await house.keys(wave.waveId) : undefined);
      stolen.push({ wave, loot, links: await linkAnswers(loot, wave, keys) });
    }
  } finally {
    await keepNoLog(db.superuser);
    await db.close();
    await rm(dataDir, { recursive: true });
  }
  return stolen;
}

/**
 * Chance gives one right link for each cell, with a variance of one (the fixed points of a random order). A way of
 * linking works that is better than chance and three standard errors in every wave: by luck alone one way in 100,000.
 */
function waysThatWork(stolen: readonly Theft[]): string[] {
  const names = [...(stolen[0]?.links.keys() ?? [])];
  return names.filter((name) =>
    stolen.every(({ wave, links }) => {
      const cells = new Set(wave.respondents.map((each) => each.cellId)).size;
      return (links.get(name) ?? 0) > cells + 3 * Math.sqrt(cells);
    }),
  );
}

const nothing = () => Promise.resolve();

describe('a thief with every table, system column, log, file and statistic after the close', () => {
  test(
    'links answers to invitations no better than chance within a cell',
    async () => {
      const stolen = await thefts(nothing, close);
      expect(waysThatWork(stolen)).toEqual([]);
      for (const { wave, loot, links } of stolen) {
        expect(links.size).toBeGreaterThan(20);
        expect(loot.answers).toHaveLength(wave.respondents.length);
        const ids = wave.respondents.map((each) => each.invitationId);
        const hashes = loot.spent.map((each) => String(each.token_hash).slice(2));
        for (const { id } of loot.answers) {
          const named = loot.texts.filter((text) => text.includes(String(id)));
          expect(named).toHaveLength(1);
          expect(named.some((text) => [...ids, ...hashes].some((other) => text.includes(other)))).toBe(false);
        }
      }
    },
    PATIENCE,
  );

  test.each<[string, Parameters<typeof thefts>, string]>([
    ['random order at the close', [({ db }) => withoutShuffling(db.sql()), carelessly], 'ctid against hashes'],
    ['destroying the keys, with a dump of the open wave', [nothing, close, { copied: true }], 'key'],
    ['leaving times out', [({ db }) => withTimes(db.sql()), carelessly], 'arrived against draws'],
    ['waiting in the inbox', [nothing, ({ db }, id) => shutEmpty(db, id), { atOnce: true }], 'ctid against draws'],
  ])(
    'would succeed without %s',
    async (_, [prepare, shut, how], way) => {
      expect(waysThatWork(await thefts(prepare, shut, how))).toContain(way);
    },
    PATIENCE,
  );
});

/** The answers are in already. */
async function shutEmpty(db: TestDatabase, waveId: string): Promise<void> {
  await db.sql()(`select guarded.close_anonymous($1, '[]')`, [waveId]);
}
