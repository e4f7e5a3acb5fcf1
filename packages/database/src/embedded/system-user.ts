import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { DataFolderError, SystemUserError } from './embedded-database-error.ts';

/** As whom Postgres runs: itself, another user of the system, or in a user namespace of its own. */
export interface SystemUser {
  readonly uid?: number;
  readonly gid?: number;
  /** What to put before the command. */
  readonly wrapper: readonly string[];
}

const OURSELVES: SystemUser = { wrapper: [] };
const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/**
 * Postgres refuses to run as root. Root therefore runs it as `postgres` or `nobody` where that user reaches both
 * the binaries and the folder, else in a user namespace where root looks like somebody else.
 * `folder` exists; Postgres' own folder lies in it.
 */
export function userForNewCluster(postgres: string, folder: string): SystemUser {
  if (process.getuid?.() !== 0) return OURSELVES;
  for (const name of ['postgres', 'nobody']) {
    const user = systemUser(name);
    if (user && reaches(user, postgres, folder)) return user;
  }
  if (namespaceWorks()) return { wrapper: NAMESPACE };
  throw new SystemUserError(
    `Postgres does not run as root, and neither user "postgres" nor "nobody" reaches ${postgres} and ${folder}. ` +
      'Start as another user, move DATA_DIR where they can read, or set DATABASE_URL.',
  );
}

/** As whom Postgres must run on a folder that exists: whoever owns it. */
export function userOfCluster(dataFolder: string): SystemUser {
  const own = process.getuid?.();
  if (own === undefined) return OURSELVES;
  const { uid, gid } = statSync(dataFolder);
  if (own === 0) return uid === 0 ? { wrapper: NAMESPACE } : { uid, gid, wrapper: [] };
  if (uid === own) return OURSELVES;
  throw new DataFolderError(
    `${dataFolder} belongs to another user. Start as that user, or set DATA_DIR to another folder.`,
  );
}

function systemUser(name: string): SystemUser | undefined {
  const number = (flag: '-u' | '-g') => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
  const [uid, gid] = [number('-u'), number('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid, wrapper: [] } : undefined;
}

function reaches({ uid, gid }: SystemUser, postgres: string, folder: string): boolean {
  const conditions = ['-x', postgres, '-a', '-r', path.dirname(postgres), '-a', '-x', folder];
  return spawnSync('test', conditions, { uid, gid, cwd: '/' }).status === 0;
}

function namespaceWorks(): boolean {
  const [command = '', ...rest] = NAMESPACE;
  return spawnSync(command, [...rest, 'true']).status === 0;
}
