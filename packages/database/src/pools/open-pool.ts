import { Pool } from 'pg';
import { valueParsers } from '../sql/value-parsers.ts';

export interface PoolOptions {
  readonly url: string;
  /** At most so many connections at once. */
  readonly connections: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Told when the server drops a connection that nobody uses; the pool opens another by itself. */
  readonly onLost?: (error: Error) => void;
}

/** A pool that opens connections when they are needed and keeps the process alive when the server drops one. */
export function openPool({ url, connections, name, onLost = () => undefined }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    types: valueParsers,
    connectionTimeoutMillis: 30_000,
    // An idle pool must not hold a command line or a test open.
    allowExitOnIdle: true,
  });
  pool.on('error', onLost);
  // Whoever holds a connection that breaks learns it from the statement that fails; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
