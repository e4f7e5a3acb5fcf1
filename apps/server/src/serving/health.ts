import type { Database } from '@unisono/database/pools';

export interface Readiness {
  readonly ready: boolean;
  /** The database answers. */
  readonly database: boolean;
  /** All of this version's migrations have been applied. */
  readonly migrations: boolean;
  /** The worker has shown itself lately. */
  readonly worker: boolean;
  /** The database's roles are apart (docs/architecture.md). Not needed to be ready, but for confidential answers. */
  readonly separatedRoles: boolean;
}

export interface HealthSources {
  readonly database: Database;
  readonly migrationsApplied: () => Promise<boolean>;
  readonly workerAlive: () => boolean;
}

const ANSWERS_WITHIN = 3000;

/** Asks everything anew: a load balancer acts on the answer. */
export async function readiness({ database, migrationsApplied, workerAlive }: HealthSources): Promise<Readiness> {
  const reachable = await answers(async () => (await database.app.query('select 1')).rowCount === 1);
  const migrations = reachable && (await answers(migrationsApplied));
  const worker = workerAlive();
  const ready = reachable && migrations && worker;
  return { ready, database: reachable, migrations, worker, separatedRoles: database.separated };
}

/** No answer and an error both mean no: why is in the log of whoever works with the database. */
async function answers(question: () => Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ANSWERS_WITHIN);
  const answer = question().catch(() => false);
  const result = await Promise.race([answer, late]);
  clearTimeout(timer);
  return result;
}
