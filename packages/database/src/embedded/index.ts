export { startTemporaryCluster, type TemporaryCluster } from './start-temporary-cluster.ts';
