import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { drawCells, type Invitee } from './draw-cells.ts';
import { prepareCellKeys, takeCellKey } from './cell-keys.ts';
import { drawToken, finishToken } from './draw-token.ts';
import { openSealed } from './open-sealed.ts';
import { CONTENT_BYTES, seal } from './seal.ts';
import { signBlinded } from './sign-blinded.ts';
import type { SealedContent } from './token.schema.ts';
import { tokenHash, verifyToken } from './verify-token.ts';
import { destroyWaveKeys, makeWaveKeys, readCellKey, readWaveKeys, type WaveKeys } from './wave-keys.ts';

const [waveId, first, second] = [randomUUID(), randomUUID(), randomUUID()];
let dataDir: string;
let keys: WaveKeys;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-keys-'));
  keys = await makeWaveKeys(dataDir, waveId, [first, second]);
});
afterAll(() => rm(dataDir, { recursive: true }));

function cell(id: string): WaveKeys['inbox'] {
  const pair = keys.cells[id];
  if (!pair) throw new Error('no such cell');
  return pair;
}

async function tokenOf(id: string) {
  const draw = await drawToken(cell(id).publicKey);
  return finishToken(cell(id).publicKey, draw, signBlinded(cell(id).privateKey, draw.blinded));
}

const contentOf = async (text: string): Promise<SealedContent> => ({
  cellId: first,
  token: await tokenOf(first),
  answer: { values: { ease: 3 }, comments: [{ question: 'why', text }] },
});

describe('a blind token', () => {
  test('drawn by the browser’s library and signed by OpenSSL proves its cell, and no other', async () => {
    const token = await tokenOf(first);
    expect(verifyToken(cell(first).publicKey, token)).toBe(true);
    expect(verifyToken(cell(second).publicKey, token)).toBe(false);
    const other = await tokenOf(first);
    expect(verifyToken(cell(first).publicKey, { ...token, message: other.message })).toBe(false);
    expect(verifyToken(cell(first).publicKey, { ...token, message: token.message.slice(4) })).toBe(false);
    expect(tokenHash(token).equals(tokenHash(other))).toBe(false);
  });

  test('is signed the same when asked again, so that a lost answer costs nobody the token', async () => {
    const draw = await drawToken(cell(first).publicKey);
    const once = signBlinded(cell(first).privateKey, draw.blinded);
    expect(signBlinded(cell(first).privateKey, draw.blinded)).toBe(once);
  });

  test('does not show in what the server signs', async () => {
    const draw = await drawToken(cell(first).publicKey);
    const signature = signBlinded(cell(first).privateKey, draw.blinded);
    const token = await finishToken(cell(first).publicKey, draw, signature);
    expect(token.signature).not.toBe(signature);
    expect(draw.blinded).not.toContain(draw.message.slice(0, 12));
  });

  test('is not finished when another key signed', async () => {
    const draw = await drawToken(cell(first).publicKey);
    const signature = signBlinded(cell(second).privateKey, draw.blinded.replace(/^./, 'A'));
    await expect(finishToken(cell(first).publicKey, draw, signature)).rejects.toThrow('invalid signature');
  });

  test.each([
    ['nothing', ''],
    ['too few bytes', 'AAAA'],
    ['a number over the modulus', toBase64url(new Uint8Array(256).fill(255))],
  ])('is not signed for %s', (_, blinded) => {
    expect(() => signBlinded(cell(first).privateKey, blinded)).toThrow('blinded-invalid');
  });
});

describe('a sealed answer', () => {
  test('is opened with the inbox’s key, for its wave only', async () => {
    const content = await contentOf('Because ñ 🙂');
    const sealed = await seal(keys.inbox.publicKey, waveId, content);
    expect(await openSealed(keys.inbox, waveId, sealed)).toEqual(content);
    expect(await openSealed(keys.inbox, randomUUID(), sealed)).toBeUndefined();
    const changed = Uint8Array.from(sealed, (byte, index) => (index === 100 ? byte ^ 1 : byte));
    expect(await openSealed(keys.inbox, waveId, changed)).toBeUndefined();
    expect(await openSealed(keys.inbox, waveId, new Uint8Array(3))).toBeUndefined();
  });

  test('is as long as every other, and never the same twice', async () => {
    const short = await contentOf('a');
    const long = { ...short, answer: { ...short.answer, comments: [{ question: 'why', text: 'a'.repeat(4000) }] } };
    const sealed = await Promise.all([short, short, long].map((each) => seal(keys.inbox.publicKey, waveId, each)));
    expect(sealed.map((each) => each.length)).toEqual(Array(3).fill(CONTENT_BYTES + 81));
    expect(toBase64url(sealed[0] ?? new Uint8Array())).not.toBe(toBase64url(sealed[1] ?? new Uint8Array()));
    const tooLong = { ...short, answer: { ...short.answer, comments: Array(3).fill(long.answer.comments[0]) } };
    await expect(seal(keys.inbox.publicKey, waveId, tooLong)).rejects.toThrow(
      expect.objectContaining({ name: 'AnswerTooLongError' }),
    );
  });
});

describe('the keys of a wave', () => {
  test('lie in a file that only the server may read, and are made once', async () => {
    const folder = path.join(dataDir, 'wave-keys');
    const [name = ''] = await readdir(folder);
    expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readWaveKeys(dataDir, waveId)).toEqual(keys);
    await expect(makeWaveKeys(dataDir, waveId, [])).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(readWaveKeys(dataDir, '../../etc/passwd')).rejects.toThrow('Invalid');
  });

  test('are read one by one, and those made ahead are given to one cell each', async () => {
    await prepareCellKeys(3);
    const other = randomUUID();
    const cellIds = [randomUUID(), randomUUID()];
    const made = await makeWaveKeys(dataDir, other, cellIds);
    for (const cellId of cellIds) expect(await readCellKey(dataDir, other, cellId)).toEqual(made.cells[cellId]);
    expect(await readCellKey(dataDir, other, randomUUID())).toBeUndefined();
    await destroyWaveKeys(dataDir, other);
    expect(await readCellKey(dataDir, other, cellIds[0] ?? '')).toBeUndefined();
    const given = [keys, made, { cells: { last: await takeCellKey(), more: await takeCellKey() } }];
    const privateKeys = given.flatMap(({ cells }) => Object.values(cells).map(({ privateKey }) => privateKey));
    expect(new Set(privateKeys).size).toBe(6);
  });

  test('are gone once destroyed, and destroying them again changes nothing', async () => {
    const other = randomUUID();
    await makeWaveKeys(dataDir, other, []);
    await destroyWaveKeys(dataDir, other);
    expect(await readWaveKeys(dataDir, other)).toBeUndefined();
    await destroyWaveKeys(dataDir, other);
    expect(await readdir(path.join(dataDir, 'wave-keys'))).toHaveLength(1);
  });
});

const invitees = (unit: string, count: number): Invitee[] =>
  Array.from({ length: count }, () => ({ id: randomUUID(), path: ['all', unit], attributes: ['', ''] }));

describe('the cells of an anonymous wave', () => {
  test('have 2k invitees at least, and everybody is in one', () => {
    const everybody = [...invitees('a', 12), ...invitees('b', 11), ...invitees('c', 4)];
    const { cells, places } = drawCells(everybody, 5);
    expect(cells.map((each) => [each.placeIds, each.inviteeIds.length])).toEqual([
      [['a'], 12],
      [['b', 'c'], 15],
    ]);
    expect(new Set(cells.flatMap((each) => each.inviteeIds))).toEqual(new Set(everybody.map((each) => each.id)));
    const [lone, pooled] = cells;
    expect(places).toEqual([
      { id: 'all', parentId: null, unitIds: [] },
      { id: 'a', parentId: 'all', unitIds: [] },
      { id: lone?.id, parentId: 'a', unitIds: ['a'] },
      { id: pooled?.id, parentId: 'all', unitIds: expect.arrayContaining(['b', 'c']) },
    ]);
  });

  test('are refused for an audience under 2k', () => {
    expect(() => drawCells(invitees('a', 9), 5)).toThrow('audience-too-small');
  });
});
