import type { Database } from '@unisono/database/pools';
import type { Worker } from '../worker/start-worker.ts';

export interface Readiness {
  readonly ready: boolean;
  /** The database answers. */
  readonly database: boolean;
  /** All of this version's migrations are applied; a server that is still starting may be at it. */
  readonly migrations: boolean;
  /** Jobs are taken and rollups follow. */
  readonly worker: boolean;
  /** The database's roles are apart (docs/architecture.md). Not needed to be ready, but for confidential answers. */
  readonly separatedRoles: boolean;
}

export const STARTING: Readiness = {
  ready: false,
  database: false,
  migrations: false,
  worker: false,
  separatedRoles: false,
};

const ANSWERS_WITHIN = 3000;

/** Asks anew each time: a load balancer acts on the answer. The server only runs when its migrations are applied. */
export async function readiness(database: Database, worker: Pick<Worker, 'alive'>): Promise<Readiness> {
  const answers = await answersInTime(database);
  const works = worker.alive();
  return {
    ready: answers && works,
    database: answers,
    migrations: true,
    worker: works,
    separatedRoles: database.separated,
  };
}

/** Silence and an error both mean no; why is in the log of whoever works with the database. */
async function answersInTime({ app }: Database): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ANSWERS_WITHIN);
  const answer = app.query('select 1').then(
    () => true,
    () => false,
  );
  const result = await Promise.race([answer, late]);
  clearTimeout(timer);
  return result;
}
