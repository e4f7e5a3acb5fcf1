import type { Database } from '@unisono/database/pools';
import type { EntityManager } from '@unisono/database/sql';
import type { Actor } from './policy.ts';

/** What every procedure gets: who asks, a fresh unit of work, the pools, and the clock. */
export interface Context {
  readonly actor: Actor | null;
  readonly em: EntityManager;
  readonly database: Database;
  readonly headers: Headers;
  readonly now: () => Date;
}
