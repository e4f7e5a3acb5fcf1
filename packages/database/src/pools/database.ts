import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** The open database: one unit-of-work factory and one pool per server role (docs/architecture.md). */
export interface Database {
  /** Units of work of the role `app`; fork one per request. */
  readonly orm: MikroORM;
  /** Statements in volume as role `app`. */
  readonly app: Pool;
  /** Jobs: rollups, imports. */
  readonly worker: Pool;
  /** Customer segments and audiences, whoever asks. No right on anything of employees. */
  readonly audience: Pool;
  /** Whether the roles are really apart; without it nothing confidential may be asked. */
  readonly separated: boolean;
  close(): Promise<void>;
}
