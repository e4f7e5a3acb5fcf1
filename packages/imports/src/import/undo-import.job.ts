import type { Job } from '@unisono/rpc/jobs';
import { z } from 'zod';
import { undoBatches } from '../batches/undo-batches.ts';
import { workOnImport } from './work-on-import.ts';

const payload = z.object({ importId: z.uuid() });

/** Takes back what has landed of an import, batch by batch, the latest first; after a crash it goes on with the next. */
export const undoImportJob: Job<z.infer<typeof payload>> = {
  name: 'imports.undo',
  payload,
  async run(context, { importId }) {
    await workOnImport(context, importId, 'undoing', (_, { actor, watch }) =>
      undoBatches(context.database.worker, { importId, actor, now: context.now, watch }),
    );
  },
};
