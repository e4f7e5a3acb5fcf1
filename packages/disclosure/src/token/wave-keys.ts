import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeInboxKey, prepareCellKeys, takeCellKey, type KeyPair } from './cell-keys.ts';

const pair = z.object({ publicKey: z.string(), privateKey: z.string() });
const waveKeys = z.object({ inbox: pair, cells: z.record(z.string(), pair) });

/** The keys of an open anonymous wave, DER in base64url: public SubjectPublicKeyInfo, private PKCS #8. */
export type WaveKeys = z.infer<typeof waveKeys>;

const FOLDER = 'wave-keys';

/**
 * Makes a wave's keys and writes them to a file of their own under `dataDir`, which only the server's user can read.
 * It lies outside Postgres, so that no dump, backup or log of the database ever holds it.
 */
export async function makeWaveKeys(dataDir: string, waveId: string, cellIds: readonly string[]): Promise<WaveKeys> {
  const inbox = await makeInboxKey();
  await prepareCellKeys(cellIds.length);
  const cells: Record<string, KeyPair> = {};
  for (const cellId of cellIds) cells[cellId] = await takeCellKey();
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

/** Undefined: destroyed, never made here, or damaged so that it cannot be read. */
export async function readWaveKeys(dataDir: string, waveId: string): Promise<WaveKeys | undefined> {
  const text = await readText(dataDir, waveId);
  return text === undefined ? undefined : readAs(waveKeys, text);
}

/** One cell's, without parsing those of hundreds of others: everybody who draws needs one. */
export async function readCellKey(dataDir: string, waveId: string, cellId: string): Promise<KeyPair | undefined> {
  const name = `"${z.uuid().parse(cellId)}":`;
  const text = (await readText(dataDir, waveId)) ?? '';
  const at = text.indexOf(name);
  if (at === -1) return undefined;
  const start = at + name.length;
  return readAs(pair, text.slice(start, text.indexOf('}', start) + 1));
}

/** A file that was cut short or overwritten is as good as lost. */
function readAs<Value>(shape: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readText(dataDir: string, waveId: string): Promise<string | undefined> {
  try {
    return await readFile(fileOf(dataDir, waveId), 'utf8');
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
  // Whatever else a file system or a person left there is not ours.
  return files.flatMap((file) => {
    const { name, ext } = path.parse(file);
    return ext === '.json' && z.uuid().safeParse(name).success ? [name] : [];
  });
}

/** Of a public key, for the audit: SHA-256 in hexadecimal. */
export function keyHash(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

function fileOf(dataDir: string, waveId: string): string {
  return path.join(dataDir, FOLDER, `${z.uuid().parse(waveId)}.json`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
