import type { Database } from '@unisono/database/pools';
import type { EntityManager } from '@unisono/database/sql';
import type { Actor, Scope } from './policy.ts';

/** What a procedure may need to know of how the server was started. */
export interface ServerSettings {
  /** Where people reach the server, without a slash at the end: links and cookies are made for it. */
  readonly baseUrl: string;
  /** Signs cookies. Never leaves the server. */
  readonly secret: string;
  /** The folder of what is kept outside the database: the keys of open anonymous waves. */
  readonly dataDir: string;
  /** Whether a mail server is set; without one everything waits in the outbox. */
  readonly sendsMail: boolean;
}

/** What every procedure gets: who asks, a fresh unit of work, the pools, and the clock. */
export interface Context {
  readonly actor: Actor | null;
  readonly em: EntityManager;
  readonly database: Database;
  readonly settings: ServerSettings;
  readonly headers: Headers;
  /** Goes out with the answer: signing in and out set their cookies here. */
  readonly responseHeaders: Headers;
  readonly now: () => Date;
}

/**
 * What a verb needs: a unit of work, who acts (null: the command line or the system), the part of the unit tree
 * that this is allowed for, and the clock. The context of a guarded procedure is one.
 */
export interface VerbContext {
  readonly em: EntityManager;
  readonly actor: Actor | null;
  readonly scope: Scope;
  readonly now: () => Date;
}
