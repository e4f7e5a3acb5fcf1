import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError } from './settings-error.ts';

/**
 * The secret that signs sessions: as set, else the one in DATA_DIR, made at first start and readable by this user
 * only. Losing the file signs everybody out and nothing more.
 * @throws SettingsError when the folder cannot be written or the file holds no secret
 */
export async function keepSecret(secret: string | undefined, dataDir: string): Promise<string> {
  if (secret !== undefined) return secret;
  const file = path.join(dataDir, 'secret');
  try {
    await mkdir(dataDir, { recursive: true });
    return (await readKept(file)) ?? (await makeOnce(file));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const problem = `${dataDir} cannot be used (${String(error.code)}); set it to a folder where this user may write`;
    throw new SettingsError([{ variable: 'DATA_DIR', problem }]);
  }
}

async function readKept(file: string): Promise<string | undefined> {
  let kept: string;
  try {
    kept = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  if (kept.length < 32) {
    const problem = `${file} holds no secret; remove the file (everybody signs in again) or set SECRET`;
    throw new SettingsError([{ variable: 'SECRET', problem }]);
  }
  await chmod(file, 0o600);
  return kept;
}

/** Written beside its place and linked there, so that of two servers one makes it and neither reads half of it. */
async function makeOnce(file: string): Promise<string> {
  const made = randomBytes(32).toString('base64url');
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(beside, made, { mode: 0o600, flag: 'wx' });
  try {
    await link(beside, file);
    return made;
  } catch (error) {
    const other = await readKept(file);
    if (other === undefined) throw error;
    return other;
  } finally {
    await rm(beside);
  }
}
