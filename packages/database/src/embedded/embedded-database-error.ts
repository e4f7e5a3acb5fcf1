/**
 * Why the embedded Postgres cannot serve. `reason` is stable and has a line in docs/errors.md; the message says
 * what to do, to whoever started the server.
 */
export abstract class EmbeddedDatabaseError extends Error {
  abstract readonly reason: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class PlatformNotSupportedError extends EmbeddedDatabaseError {
  readonly reason = 'platform-not-supported';
}

export class DataFolderError extends EmbeddedDatabaseError {
  readonly reason = 'data-folder-not-usable';
}

export class DiskFullError extends EmbeddedDatabaseError {
  readonly reason = 'disk-full';
}

export class OtherMajorVersionError extends EmbeddedDatabaseError {
  readonly reason = 'other-major-version';
}

export class ServerAlreadyRunningError extends EmbeddedDatabaseError {
  readonly reason = 'server-already-running';
}

export class PostgresNotOursError extends EmbeddedDatabaseError {
  readonly reason = 'postgres-not-ours';
}

export class PostgresNotStartedError extends EmbeddedDatabaseError {
  readonly reason = 'postgres-not-started';
}

export class SystemUserError extends EmbeddedDatabaseError {
  readonly reason = 'no-user-for-postgres';
}

const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

/** Turns a file system error about `folder` into one that says what to do; others pass unchanged. */
export function folderError(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new DiskFullError(`No space is left for ${folder}. Free some, or set DATA_DIR to another disk.`, {
      cause: error,
    });
  }
  if (UNUSABLE.has(String(error.code))) {
    const advice = 'Give this user the right to write there, or set DATA_DIR to a folder where it may.';
    return new DataFolderError(`${folder} cannot be used (${String(error.code)}). ${advice}`, { cause: error });
  }
  if (error.code === 'ENOENT') {
    const advice = 'Put it back from a backup, or move the whole folder away to begin anew.';
    return new DataFolderError(`${folder} is not whole: ${error.message}. ${advice}`, { cause: error });
  }
  return error;
}
