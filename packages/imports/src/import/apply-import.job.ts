import { recordAudit } from '@unisono/accounts/server';
import { inTransaction } from '@unisono/database/sql';
import type { Job } from '@unisono/rpc/jobs';
import { z } from 'zod';
import { RejectedRowsError } from '../recording/rejected-rows-error.ts';
import { recordStoredFile } from './record-stored-file.ts';
import { countsOf, saveOutcome } from './save-outcome.ts';
import { WorkStoppedError } from './watch-work.ts';
import { workOnImport } from './work-on-import.ts';

const payload = z.object({ importId: z.uuid() });

/**
 * Records a checked file in one transaction, in which the import becomes `done` as well: after a crash it is either
 * all there or not begun, and the queue tries again.
 */
export const applyImportJob: Job<z.infer<typeof payload>> = {
  name: 'imports.apply',
  payload,
  async run(context, { importId }) {
    await workOnImport(context, importId, 'applying', (row) =>
      inTransaction(context.database.worker, async (sql, client) => {
        const outcome = await recordStoredFile(context, row, 'applying', sql, client);
        if (!outcome) return;
        if (row.strict && outcome.rejected > 0) throw new RejectedRowsError(outcome);
        const step = { from: 'applying', to: 'done', at: context.now() } as const;
        const saved = await saveOutcome(client, importId, step, outcome);
        if (!saved) throw new WorkStoppedError('cancelled');
        await recordAudit(sql, row.account_id === null ? null : { accountId: row.account_id }, {
          action: 'import.applied',
          subject: 'import',
          subjectId: importId,
          details: { kind: row.kind, name: row.name, ...countsOf(outcome) },
        });
      }),
    );
  },
};
