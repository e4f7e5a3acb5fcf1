import { inTransaction } from '@unisono/database/sql';
import type { Job } from '@unisono/rpc/jobs';
import { z } from 'zod';
import { rolledBack } from '../recording/rolled-back.ts';
import { recordStoredFile } from './record-stored-file.ts';
import { saveOutcome } from './save-outcome.ts';
import { workOnImport } from './work-on-import.ts';

const payload = z.object({ importId: z.uuid() });

/** Finds out what an import would do, and leaves nothing of it behind but the answer. */
export const checkImportJob: Job<z.infer<typeof payload>> = {
  name: 'imports.check',
  payload,
  async run(context, { importId }) {
    const { worker } = context.database;
    await workOnImport(context, importId, 'checking', async (row) => {
      const outcome = await rolledBack(worker, (sql, client) =>
        recordStoredFile(context, row, 'checking', sql, client),
      );
      if (!outcome) return;
      const step = { from: 'checking', to: 'checked', at: null } as const;
      await inTransaction(worker, (_, client) => saveOutcome(client, importId, step, outcome));
    });
  },
};
