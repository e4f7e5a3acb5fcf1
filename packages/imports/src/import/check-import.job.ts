import { inTransaction } from '@unisono/database/sql';
import type { Job } from '@unisono/rpc/jobs';
import { z } from 'zod';
import { countEndings } from '../batches/end-missing.ts';
import { recordFile } from '../recording/record-file.ts';
import { rolledBack } from '../recording/rolled-back.ts';
import { rowPermissions } from '../recording/row-permissions.ts';
import { saveOutcome } from './save-outcome.ts';
import { workOnImport } from './work-on-import.ts';

const payload = z.object({ importId: z.uuid() });

/** Finds out what an import would do, and leaves nothing of it behind but the answer. */
export const checkImportJob: Job<z.infer<typeof payload>> = {
  name: 'imports.check',
  payload,
  async run(context, { importId }) {
    const { app, worker } = context.database;
    await workOnImport(context, importId, 'checking', async (row, { actor, file, watch }) => {
      const now = context.now();
      const { source, as_of: asOf } = row;
      const options = { source, apply: false, actor, now, onProgress: watch.progress };
      const found = await rolledBack(worker, (sql, client) =>
        watch.over(sql, async () => {
          const outcome = await recordFile(client, app, file, options);
          if (row.mode !== 'full' || asOf === null) return { outcome, endings: null };
          const { within } = await rowPermissions(sql, actor, now);
          return { outcome, endings: await countEndings(sql, client, file, { source, asOf, within }) };
        }),
      );
      await inTransaction(worker, (_, client) => saveOutcome(client, importId, found.outcome, found.endings));
    });
  },
};
