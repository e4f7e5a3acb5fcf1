/**
 * Why the Postgres of DATABASE_URL cannot be used. `reason` is stable and has a line in docs/errors.md; the message
 * says what to set, to whoever started the server.
 */
export abstract class DatabaseSettingsError extends Error {
  abstract readonly reason: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class DatabaseNotReachableError extends DatabaseSettingsError {
  readonly reason = 'database-not-reachable';
}

export class PostgresTooOldError extends DatabaseSettingsError {
  readonly reason = 'postgres-too-old';
}

/** The roles exist with passwords made from another secret: another installation's, or SECRET has changed. */
export class RolesOfAnotherSecretError extends DatabaseSettingsError {
  readonly reason = 'roles-of-another-secret';
}

export class WrongRoleError extends DatabaseSettingsError {
  readonly reason = 'wrong-role';
}
