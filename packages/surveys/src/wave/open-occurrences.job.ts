import type { Job } from '@unisono/rpc/jobs';
import { OPEN_OCCURRENCES } from './await-next-occurrence.ts';
import type { InstallationSettings } from './invite-audience.ts';
import { openOccurrences } from './open-occurrences.ts';

/** Opens what has come round, and asks to be run when something does next. */
export function openOccurrencesJob(settings: InstallationSettings): Job<Record<string, never>> {
  return {
    ...OPEN_OCCURRENCES,
    async run({ database, now }) {
      await openOccurrences(database, settings, now());
    },
  };
}
