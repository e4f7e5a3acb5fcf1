import path from 'node:path';

/** Where things lie in DATA_DIR. One folder holds all of a cluster, so that it appears at once, by one rename. */
export interface ClusterFolder {
  readonly root: string;
  /** Postgres' own folder (PGDATA). */
  readonly data: string;
  /** The superuser's password, mode 0600. */
  readonly password: string;
  readonly log: string;
}

export function clusterFolder(dataDir: string): ClusterFolder {
  return folderAt(path.join(path.resolve(dataDir), 'postgres'));
}

export function folderAt(root: string): ClusterFolder {
  return {
    root,
    data: path.join(root, 'data'),
    password: path.join(root, 'password'),
    log: path.join(root, 'postgres.log'),
  };
}
