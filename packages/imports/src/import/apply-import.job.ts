import type { Job } from '@unisono/rpc/jobs';
import { ConflictError } from '@unisono/rpc/server';
import { z } from 'zod';
import { applyInBatches } from '../batches/apply-in-batches.ts';
import { BATCH_RECORDS } from '../batches/batch-run.ts';
import { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import { finishImport } from './finish-import.ts';
import { undoRefused } from './undo-refused.ts';
import { workOnImport } from './work-on-import.ts';

const payload = z.object({ importId: z.uuid() });

/**
 * Records a checked file in batches; in the last transaction the import becomes `done`. After a crash it goes on after
 * the last batch that landed. Under `strict` a file with a rejected row is not begun; where a row is only rejected by
 * then, for something changed since the check, what landed is taken back.
 */
export const applyImportJob: Job<z.infer<typeof payload>> = {
  name: 'imports.apply',
  payload,
  async run(context, { importId }) {
    await workOnImport(context, importId, 'applying', async (row, { actor, file, watch }) => {
      const { counts, strict, as_of: asOf } = row;
      if (strict && counts && counts.rejected > 0) {
        throw new ConflictError('rows-rejected', { details: { rejected: counts.rejected, total: counts.total } });
      }
      const { database } = context;
      const endings = row.mode === 'full' && asOf !== null ? { asOf, allowed: row.allowed_endings } : null;
      const { run, name, source } = row;
      const settings = {
        database,
        importId,
        run,
        name,
        source,
        actor,
        now: context.now(),
        strict,
        file,
        endings,
        watch,
      };
      try {
        const recorded = await applyInBatches({ ...settings, batchRecords: BATCH_RECORDS });
        await finishImport(database.worker, { id: importId, kind: row.kind, name, actor, at: context.now() }, recorded);
      } catch (error) {
        if (!(error instanceof RejectedRowsError)) throw error;
        await undoRefused(database.worker, importId, error);
      }
    });
  },
};
