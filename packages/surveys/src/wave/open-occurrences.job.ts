import type { Job } from '@unisono/rpc/jobs';
import { OPEN_OCCURRENCES } from './await-next-occurrence.ts';
import { openOccurrences } from './open-occurrences.ts';

/** Opens what has come round, and asks to be run when something does next. `secret` is the installation's. */
export function openOccurrencesJob({ secret }: { readonly secret: string }): Job<Record<string, never>> {
  return {
    ...OPEN_OCCURRENCES,
    async run({ database, now }) {
      await openOccurrences(database, secret, now());
    },
  };
}
