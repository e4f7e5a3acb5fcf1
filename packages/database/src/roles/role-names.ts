/** Roles of the cluster (docs/adr/0003-database-roles.md). They log in apart and are not members of each other. */
export const OWNER = 'unisono_owner';
/** Owns confidential tables and the functions over them; nobody logs in as it. */
export const GUARD = 'unisono_guard';
export const SERVER_ROLES = { app: 'unisono_app', worker: 'unisono_worker', audience: 'unisono_audience' } as const;
export type ServerRole = keyof typeof SERVER_ROLES;

/** Connection strings: one for migrations, one per pool. */
export interface RoleUrls {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly audience: string;
}
