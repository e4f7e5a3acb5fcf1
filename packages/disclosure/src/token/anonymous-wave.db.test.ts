import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTransaction } from '@unisono/database/sql';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReleases } from '../release/read-releases.ts';
import { closeAnonymousWave } from './close-anonymous-wave.ts';
import { destroyLeftoverKeys } from './destroy-leftover-keys.ts';
import { drawCells } from './draw-cells.ts';
import { drawToken, finishToken } from './draw-token.ts';
import { openAnonymousWave } from './open-anonymous-wave.ts';
import { seal } from './seal.ts';
import { signBlinded } from './sign-blinded.ts';
import { submitSealed } from './submit-sealed.ts';
import type { CellKeys } from './token.schema.ts';
import { destroyWaveKeys, keyHash, makeWaveKeys, readWaveKeys } from './wave-keys.ts';

let db: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  db = await testDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-keys-'));
});
afterAll(async () => {
  await db.close();
  await rm(dataDir, { recursive: true });
});

/** Closes a wave as the server does; `also` joins the transaction. */
async function close(waveId: string, also: () => Promise<void> = async () => undefined): Promise<void> {
  await inTransaction(db.database.app, async (sql) => {
    await closeAnonymousWave(sql, dataDir, waveId);
    await also();
  });
  await destroyWaveKeys(dataDir, waveId);
}

const all = randomUUID();
const units = [randomUUID(), randomUUID()];

/** Twelve invitees in each of two units, one cell each. */
async function givenAnonymousWave(): Promise<{ waveId: string; cells: CellKeys[] }> {
  const waveId = randomUUID();
  const invitees = units.flatMap((unit) =>
    Array.from({ length: 12 }, () => ({ id: randomUUID(), path: [all, unit], attributes: ['', ''] as const })),
  );
  const { cells, places } = drawCells(invitees, 5);
  const keys = await inTransaction(db.database.app, (sql) =>
    openAnonymousWave(sql, null, dataDir, {
      waveId,
      k: 5,
      cells,
      places,
      families: [{ code: 'ease', measures: [{ code: 'ease', kind: 'scale', min: 1, max: 7 }] }],
    }),
  );
  return { waveId, cells: keys };
}

/** What a respondent's page does, with the server's part in between. */
async function sealedAnswer(waveId: string, { cellId, cellKey, inboxKey }: CellKeys, ease: number) {
  const keys = await readWaveKeys(dataDir, waveId);
  const draw = await drawToken(cellKey);
  const signature = signBlinded(keys?.cells[cellId]?.privateKey ?? '', draw.blinded);
  const token = await finishToken(cellKey, draw, signature);
  const answer = { values: { ease }, comments: [] };
  const sealed = await seal(inboxKey, waveId, { cellId, token, answer });
  return { waveId, cellKey, token, sealed };
}

test('answers come out of the close as groups, without order, time, token or key', async () => {
  const { waveId, cells } = await givenAnonymousWave();
  const sql = db.sql('app');
  const submissions = await Promise.all(
    cells.flatMap((cell) => [1, 2, 3, 4, 5, 6].map((ease) => sealedAnswer(waveId, cell, ease))),
  );
  for (const submission of submissions) await submitSealed(sql, submission);
  // Sent twice: acknowledged, counted once.
  const [again] = submissions;
  if (!again) throw new Error('nothing was sent');
  await submitSealed(sql, again);

  const [cell] = cells;
  if (!cell) throw new Error('no cell');
  const late = await sealedAnswer(waveId, cell, 1);
  await close(waveId);

  const [release] = await readReleases(sql, waveId);
  expect(release?.respondents).toBe(12);
  expect(release?.groups.map((group) => group.placeIds)).toEqual(expect.arrayContaining(units.map((unit) => [unit])));
  expect(release?.blocks.map((block) => block.values[0])).toEqual([
    { code: 'ease', n: 6, total: 21, squares: 91, counts: null },
    { code: 'ease', n: 6, total: 21, squares: 91, counts: null },
  ]);

  const owner = db.sql();
  expect(await owner('select from guarded.inbox where wave_id = $1', [waveId])).toEqual([]);
  const spent = await owner<{ hash: string }>(
    `select encode(token_hash, 'hex') as hash from guarded.spent where wave_id = $1 order by ctid`,
    [waveId],
  );
  expect(spent).toHaveLength(12);
  expect(spent.map((row) => row.hash)).toEqual(
    spent.map((row) => row.hash).sort((one, other) => (one < other ? -1 : 1)),
  );
  const [stored] = await owner<{ writers: number; versions: string[]; linked: number }>(
    `select count(distinct xmin::text)::int as writers, array_agg(distinct substr(id::text, 15, 1)) as versions,
            count(participant_id)::int + count(receipt_hash)::int as linked
     from guarded.confidential_answer where wave_id = $1`,
    [waveId],
  );
  expect(stored).toEqual({ writers: 1, versions: ['4'], linked: 0 });
  expect(await readWaveKeys(dataDir, waveId)).toBeUndefined();
  await expect(close(waveId)).rejects.toMatchObject({
    reason: 'wave-keys-missing',
  });
  // A page that never heard of the acknowledgement hears it now; a new answer comes too late.
  await submitSealed(sql, again);
  await expect(submitSealed(sql, late)).rejects.toMatchObject({ reason: 'wave-closed' });
  const elsewhere = { ...again, waveId: randomUUID() };
  await expect(submitSealed(sql, elsewhere)).rejects.toMatchObject({ reason: 'wave-unknown' });
});

test('rows lie in an order that has nothing to do with that of the answers', async () => {
  const { waveId, cells } = await givenAnonymousWave();
  const [cell] = cells;
  if (!cell) throw new Error('no cell');
  const eases = Array.from({ length: 21 }, (_, index) => Math.floor(index / 3) + 1);
  for (const ease of eases) await submitSealed(db.sql('app'), await sealedAnswer(waveId, cell, ease));
  await close(waveId);
  const rows = await db.sql()<{ ease: number }>(
    `select (given ->> 'ease')::int as ease from guarded.confidential_answer where wave_id = $1 order by ctid`,
    [waveId],
  );
  expect(rows.map((row) => row.ease)).not.toEqual(eases);
  expect(rows.map((row) => row.ease).sort((one, other) => one - other)).toEqual(eases);
});

test('an answer that was sealed to something else, or lies about its cell, counts for nobody', async () => {
  const { waveId, cells } = await givenAnonymousWave();
  const [first, second] = cells;
  if (!first || !second) throw new Error('no cells');
  const honest = await sealedAnswer(waveId, first, 3);
  const liar = await sealedAnswer(waveId, first, 7);
  const lie = await seal(first.inboxKey, waveId, {
    cellId: second.cellId,
    token: liar.token,
    answer: { values: { ease: 7 }, comments: [] },
  });
  await submitSealed(db.sql('app'), honest);
  await submitSealed(db.sql('app'), { ...liar, sealed: lie });
  const unsigned = { ...honest, cellKey: second.cellKey };
  await expect(submitSealed(db.sql('app'), unsigned)).rejects.toMatchObject({ reason: 'token-invalid' });
  const short = { ...honest, sealed: honest.sealed.subarray(1) };
  await expect(submitSealed(db.sql('app'), short)).rejects.toMatchObject({ reason: 'sealed-invalid' });
  await close(waveId);
  const rows = await db.sql()('select given from guarded.confidential_answer where wave_id = $1', [waveId]);
  expect(rows).toEqual([{ given: { ease: 3 } }]);
});

test('when the close fails nothing is closed and the keys stay; keys left behind go at the next start', async () => {
  const { waveId, cells } = await givenAnonymousWave();
  const [cell] = cells;
  if (!cell) throw new Error('no cell');
  await submitSealed(db.sql('app'), await sealedAnswer(waveId, cell, 2));
  const failing = close(waveId, () => Promise.reject(new Error('power cut')));
  await expect(failing).rejects.toThrow('power cut');
  expect(await destroyLeftoverKeys(db.sql('app'), dataDir)).toEqual([]);
  await submitSealed(db.sql('app'), await sealedAnswer(waveId, cell, 3));
  await close(waveId);
  // As if the server had ended between the commit and the destruction.
  await makeWaveKeys(dataDir, waveId, []);
  expect(await destroyLeftoverKeys(db.sql('app'), dataDir)).toEqual([waveId]);
  expect(await readWaveKeys(dataDir, waveId)).toBeUndefined();
});

test('the audit holds one hash per cell’s key', async () => {
  const { waveId, cells } = await givenAnonymousWave();
  const [event] = await db.sql('app')<{ details: { cells: unknown } }>(
    `select details from audit_event where action = 'wave.keys-made' and subject_id = $1`,
    [waveId],
  );
  expect(event?.details.cells).toEqual(cells.map(({ cellId, cellKey }) => ({ cellId, sha256: keyHash(cellKey) })));
});
