/** What the global set-up hands to every test file: where the cluster is and what to clone. */
export interface DatabaseConnection {
  /** Superuser, database `postgres`. */
  readonly adminUrl: string;
  /** Of which the roles' passwords are made. */
  readonly secret: string;
  /** A migrated database that nobody is connected to. */
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    database: DatabaseConnection;
  }
}
