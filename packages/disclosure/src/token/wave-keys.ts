import { createHash, generateKeyPair } from 'node:crypto';
import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const pair = z.object({ publicKey: z.string(), privateKey: z.string() });
const waveKeys = z.object({ inbox: pair, cells: z.record(z.string(), pair) });

/** The keys of an open anonymous wave, DER in base64url: public SubjectPublicKeyInfo, private PKCS #8. */
export type WaveKeys = z.infer<typeof waveKeys>;

const CELL_KEY_BITS = 2048;
/** Keys are made in the thread pool; as many threads has it where nobody sets it otherwise. */
const AT_ONCE = 4;
const FOLDER = 'wave-keys';
const DER = {
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
} as const;
const generate = promisify(generateKeyPair);

/**
 * Makes a wave's keys and writes them to a file of their own under `dataDir`, which only the server's user can read.
 * It lies outside Postgres, so that no dump, backup or log of the database ever holds it.
 */
export async function makeWaveKeys(dataDir: string, waveId: string, cellIds: readonly string[]): Promise<WaveKeys> {
  const inbox = asText(await generate('ec', { namedCurve: 'P-256', ...DER }));
  const cells: Record<string, WaveKeys['inbox']> = {};
  const left = [...cellIds];
  const makeOnes = async () => {
    for (let cellId = left.pop(); cellId !== undefined; cellId = left.pop()) {
      cells[cellId] = asText(await generate('rsa', { modulusLength: CELL_KEY_BITS, ...DER }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, makeOnes));
  const keys = { inbox, cells };
  await mkdir(path.join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  const file = await open(fileOf(dataDir, waveId), 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(keys));
    await file.sync();
  } finally {
    await file.close();
  }
  return keys;
}

/** Undefined: destroyed, or never made here. */
export async function readWaveKeys(dataDir: string, waveId: string): Promise<WaveKeys | undefined> {
  try {
    return waveKeys.parse(JSON.parse(await readFile(fileOf(dataDir, waveId), 'utf8')));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Overwrites the file and removes it. Once more does nothing. */
export async function destroyWaveKeys(dataDir: string, waveId: string): Promise<void> {
  const name = fileOf(dataDir, waveId);
  try {
    const file = await open(name, 'r+');
    try {
      const { size } = await file.stat();
      await file.write(Buffer.alloc(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await rm(name, { force: true });
}

/** The waves whose keys lie here. */
export async function listWaveKeys(dataDir: string): Promise<string[]> {
  await mkdir(path.join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  const files = await readdir(path.join(dataDir, FOLDER));
  return files.map((file) => path.parse(file).name);
}

/** Of a public key, for the audit: SHA-256 in hexadecimal. */
export function keyHash(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

function fileOf(dataDir: string, waveId: string): string {
  return path.join(dataDir, FOLDER, `${z.uuid().parse(waveId)}.json`);
}

function asText({ publicKey, privateKey }: { publicKey: Buffer; privateKey: Buffer }): WaveKeys['inbox'] {
  return { publicKey: publicKey.toString('base64url'), privateKey: privateKey.toString('base64url') };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
