/** A thread that computes the associations of whatever pairs it is sent, one after another. */
import { parentPort } from 'node:worker_threads';
import { associationsOf } from './associations-of.ts';
import { unpackPairs, type PackedPairs } from './packed-pairs.ts';

parentPort?.on('message', ({ id, pairs }: { id: number; pairs: PackedPairs }) => {
  try {
    parentPort?.postMessage({ id, associations: associationsOf(unpackPairs(pairs)) }, []);
  } catch (error) {
    parentPort?.postMessage({ id, error }, []);
  }
});
