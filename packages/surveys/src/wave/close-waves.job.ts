import type { Job } from '@unisono/rpc/jobs';
import { CLOSE_WAVES } from './await-close.ts';
import { closeDueWaves } from './close-due-waves.ts';

/** Closes and releases the protected waves whose window, or period, is over. Keys of anonymous ones lie under `dataDir`. */
export function closeWavesJob({ dataDir }: { readonly dataDir: string }): Job<Record<string, never>> {
  return {
    ...CLOSE_WAVES,
    async run({ database, now }) {
      await closeDueWaves(database, dataDir, now());
    },
  };
}
