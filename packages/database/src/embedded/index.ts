export { connectEmbedded, startEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from './embedded-database.ts';
export { EmbeddedDatabaseError } from './embedded-database-error.ts';
export { startTemporaryCluster, type TemporaryCluster } from './start-temporary-cluster.ts';
